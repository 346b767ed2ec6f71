package org.holdfast.access;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Break-glass: somebody of the emergency role opens one record for an hour, says why, and is reviewed. What they read under it names
 * the glass in the audit.
 */
@Boundary
public class Glasses {
    @Inject
    Gate gate;

    @Inject
    AccessBook book;

    @Inject
    Clock clock;

    /**
     * Opens one record for an hour. It is a disclosure to medical personnel and stands in its accounting.
     *
     * @throws Refused {@code glass.no-such-record}, {@code glass.not-yet}
     */
    @Asks(Action.BREAK_GLASS)
    public GlassRow breakGlass(NewGlass given) {
        Gate.Found found = gate.byNumber(
                Action.BREAK_GLASS, given.recordNumber(), "a record in an emergency", "glass.no-such-record");
        Actor actor = found.actor();
        ClientId client = found.client();
        if (!gate.covers(Action.BREAK_GLASS, actor, client)) {
            // of another site's record nobody learns by its number that it is there
            throw gate.nothingFound(Action.BREAK_GLASS, actor, List.of(client), "glass.no-such-record");
        }
        Instant now = clock.instant();
        Glass glass = new Glass(client, Objects.requireNonNull(actor.staff()), given, now, actor.subject());
        book.add(glass);
        book.add(Disclosure.inEmergency(client, given, now, actor.subject()));
        book.flush();
        return rows(book.glass(glass.id()), now).getFirst();
    }

    /** The caller's glasses that hold now, the latest first. */
    @Asks(Action.USE_GLASS)
    public List<GlassRow> open() {
        Actor actor = gate.require(Action.USE_GLASS, "own broken glasses");
        Instant now = clock.instant();
        return rows(book.glassesOf(actor.subject(), now), now);
    }

    /** The ids of the caller's glasses that hold now, and nothing about anyone: their open page asks every few seconds. */
    @Asks(value = Action.USE_GLASS, quietly = true)
    public List<UUID> stillOpen() {
        return gate.quietly(Action.USE_GLASS)
                .map(actor -> book.glassesOf(actor.subject(), clock.instant()).stream()
                        .map(row -> (UUID) row[0])
                        .toList())
                .orElse(List.of());
    }

    /** Closes a glass of the caller's before its hour is over. Of one that does not hold, nothing happens. */
    @Asks(Action.USE_GLASS)
    public void close(UUID glass) {
        Actor actor = gate.require(Action.USE_GLASS, "close glass " + glass);
        Instant now = clock.instant();
        boolean holds = rows(book.glassesOf(actor.subject(), now), now).stream()
                .anyMatch(row -> row.id().equals(glass));
        if (holds) {
            book.add(new GlassEnd(glass, now, actor.subject()));
        }
    }

    /** All glasses, those that wait for a review first, the longest waiting on top; at most 200. */
    @Asks(Action.REVIEW_GLASS)
    public List<GlassRow> all() {
        List<GlassRow> rows = rows(book.glasses(), clock.instant());
        gate.shown(
                Action.REVIEW_GLASS,
                rows.stream().map(GlassRow::client).distinct().toList(),
                "broken glasses");
        return rows;
    }

    /**
     * The ids of glasses that wait for a review and nothing about anyone: a privacy officer's open pages ask every few seconds, so
     * that they know within a minute.
     */
    @Asks(value = Action.REVIEW_GLASS, quietly = true)
    public List<UUID> waiting() {
        return gate.quietly(Action.REVIEW_GLASS)
                .map(actor -> book.glassesWaiting())
                .orElse(List.of());
    }

    /** What was read under this glass, as the audit has it, in order. */
    @Asks(Action.REVIEW_GLASS)
    public List<GlassRead> reads(UUID glass) {
        gate.require(Action.REVIEW_GLASS, "reads under glass " + glass);
        return book.readsUnder("%glass " + glass + "%").stream()
                .map(row -> new GlassRead((Instant) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    /**
     * Says whether it was justified. Nobody reviews what they did themselves, and nobody reviews twice.
     *
     * @throws Refused {@code glass.no-such}, {@code glass.own}, {@code glass.reviewed}, {@code glass.needs-note}
     */
    @Asks(Action.REVIEW_GLASS)
    public void review(UUID glass, GlassVerdict verdict, String note) {
        Actor actor = gate.require(Action.REVIEW_GLASS, "review of glass " + glass);
        GlassRow row = rows(book.glass(glass), clock.instant()).stream()
                .findFirst()
                .orElseThrow(() -> new Refused("glass.no-such"));
        if (book.glassBy(glass).contains(actor.subject())) {
            throw new Refused("glass.own");
        }
        if (row.verdict() != null) {
            throw new Refused("glass.reviewed");
        }
        book.add(new GlassReview(glass, verdict, note, clock.instant(), actor.subject()));
    }

    private static List<GlassRow> rows(List<Object[]> found, Instant now) {
        return found.stream().map(row -> row(row, now)).toList();
    }

    private static GlassRow row(Object[] row, Instant now) {
        Instant opened = (Instant) row[4];
        GlassVerdict verdict = row[12] == null ? null : GlassVerdict.valueOf((String) row[12]);
        return new GlassRow(
                (UUID) row[0],
                new ClientId((UUID) row[1]),
                (String) row[2],
                (String) row[3],
                opened,
                (Instant) row[5],
                (@Nullable Instant) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                (Instant) row[10],
                (String) row[11],
                verdict,
                row[13] == null ? "" : (String) row[13],
                row[14] == null ? "" : (String) row[14],
                verdict == null && opened.plus(Glass.REVIEWED_WITHIN).isBefore(now),
                ZoneId.of((String) row[15]));
    }
}
