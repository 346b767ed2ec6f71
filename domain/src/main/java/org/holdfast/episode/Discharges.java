package org.holdfast.episode;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.holdfast.access.Action;
import org.holdfast.access.Actor;
import org.holdfast.access.Asks;
import org.holdfast.access.Gate;
import org.holdfast.access.Scope;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.StayId;
import org.jspecify.annotations.Nullable;

/** Stays end by a person's decision, never by a clock. */
@Boundary
public class Discharges {
    /** From how many days without a session on it is proposed to close a stay (measures M8, M10; version 1, from 2026-11-25). */
    public static final int QUIET_DAYS = 30;

    static final int REASON_LENGTH = 500;

    @Inject
    Gate gate;

    @Inject
    EpisodeBook book;

    @Inject
    Clock clock;

    /**
     * The open stays of people in the caller's care in which nobody came for {@link #QUIET_DAYS} days, the longest quiet first, at most 200.
     * Who was kept open is proposed again after as many days more.
     */
    @Asks(Action.FIND_CLIENTS)
    public List<QuietStay> proposals() {
        Scope scope = gate.scope(Action.FIND_CLIENTS);
        if (scope.careTeamOf() == null) {
            return List.of();
        }
        List<QuietStay> quiet = book.quiet(scope.careTeamOf().value(), clock.instant(), QUIET_DAYS).stream()
                .map(Discharges::row)
                .toList();
        gate.shown(Action.FIND_CLIENTS, quiet.stream().map(QuietStay::client).toList(), "stays without a session");
        return quiet;
    }

    private static QuietStay row(Object[] row) {
        return new QuietStay(
                new EpisodeId((UUID) row[0]),
                new StayId((UUID) row[1]),
                new ClientId((UUID) row[2]),
                QuietStay.name((String) row[3], (String) row[4], (String) row[5]),
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                LocalDate.parse((String) row[10]),
                day(row[11]),
                day(row[12]),
                ((Number) row[13]).longValue());
    }

    private static @Nullable LocalDate day(@Nullable Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }

    /**
     * The stay ends. The last day they came is taken from the sessions.
     *
     * @param seen what the person saw of the stay
     * @throws Refused {@code episode.changed-since}, {@code episode.ended}, {@code episode.in-the-future}, {@code episode.moved-before},
     *     {@code episode.discharged-before-admitted}
     */
    @Asks(Action.KEEP_STAY)
    public void discharge(ClientId client, EpisodeId episode, Ending ending, StayId seen) {
        Actor actor = gate.require(Action.KEEP_STAY, client, "discharge");
        Saying saying = new Saying(clock.instant(), actor.subject());
        Course course = Course.of(book, client, episode, seen);
        course.mustGoOn();
        ZoneId zone = ZoneId.of(book.zoneOfSite(course.place().site().value()).getFirst());
        if (ending.on().isAfter(LocalDate.ofInstant(saying.at(), zone))) {
            throw new Refused("episode.in-the-future", ending.on());
        }
        LocalDate last = day(book.lastService(client.value(), episode.value()).getFirst());
        course.end(ending, last == null || last.isAfter(ending.on()) ? null : last, saying);
    }

    /**
     * The discharge was a mistake, and the stay goes on where it was.
     *
     * @param seen what the person saw of the stay
     * @throws Refused {@code episode.changed-since}, {@code episode.goes-on}, {@code episode.overlaps}
     */
    @Asks(Action.KEEP_STAY)
    public void takeBack(ClientId client, EpisodeId episode, StayId seen) {
        Actor actor = gate.require(Action.KEEP_STAY, client, "discharge taken back");
        Course course = Course.of(book, client, episode, seen);
        if (course.stay().admission().dates().dischargedOn() == null) {
            throw new Refused("episode.goes-on");
        }
        course.goOn(new Saying(clock.instant(), actor.subject()));
    }

    /**
     * Somebody looked at the stay and leaves it open.
     *
     * @param reason why, 1 to 500 characters
     * @param seen what the person saw of the stay
     * @throws Refused {@code episode.changed-since}, {@code episode.ended}, {@code episode.needs-a-reason}
     */
    @Asks(Action.KEEP_STAY)
    public void keep(ClientId client, EpisodeId episode, String reason, StayId seen) {
        Actor actor = gate.require(Action.KEEP_STAY, client, "kept open");
        if (reason.isBlank() || reason.length() > REASON_LENGTH) {
            throw new Refused("episode.needs-a-reason", REASON_LENGTH);
        }
        Course course = Course.of(book, client, episode, seen);
        course.mustGoOn();
        book.keepOpen(episode, client, reason.strip(), new Saying(clock.instant(), actor.subject()));
    }
}
