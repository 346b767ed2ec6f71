package org.holdfast.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.intake.EpisodeRows.KnownEpisode;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Many;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.NewLine;
import org.holdfast.session.NewSession;
import org.holdfast.session.NewVisit;
import org.holdfast.session.SessionKind;
import org.holdfast.session.SessionMode;
import org.holdfast.session.Sessions;
import org.jspecify.annotations.Nullable;

/** sessions.csv: one participant's visit a row. Rows of one session key are one session and must agree about it. */
final class VisitRows implements Taking<NewVisit> {
    /** What rows of one session say alike. */
    static final List<String> OF_SESSION =
            List.of("session_key", "site", "kind", "mode", "title", "held_on", "starts_at", "minutes", "clinician");

    private final Sessions boundary;
    private final IntakeBook book;
    private final Known known;
    private final Instant now;
    private final String by;
    private final Map<SessionId, IntakeRow> fresh = new HashMap<>();
    private final Map<String, Group> groups = new HashMap<>();

    /** What visits point at. */
    record Known(
            References<ClientId> clients,
            References<SiteId> sites,
            References<KnownEpisode> episodes,
            References<StaffId> staff) {}

    /** One session: how its first row described it. @param row 0 when it came in an earlier file */
    private record Group(SessionId id, String digest, int row) {}

    VisitRows(Sessions boundary, IntakeBook book, Known known, Map<String, KnownRow> sessions, Instant now, String by) {
        this.boundary = boundary;
        this.book = book;
        this.known = known;
        this.now = now;
        this.by = by;
        sessions.forEach((key, row) -> groups.put(key, new Group(new SessionId(row.target()), row.digest(), 0)));
    }

    @Override
    public Sheet sheet() {
        return Sheet.SESSIONS;
    }

    @Override
    public IntakeKind kind() {
        return IntakeKind.VISIT;
    }

    /** Session and client; the separator is refused in cells, so that two pairs never make one key. */
    @Override
    public @Nullable String key(Cells cells) {
        String session = cells.key("session_key");
        String client = cells.key("record_number");
        return session == null || client == null ? null : session + '\u001F' + client;
    }

    @Override
    public @Nullable NewVisit read(Cells cells) {
        NewLine line = line(cells);
        NewSession session = session(cells);
        SessionId id = group(cells);
        return line == null || session == null || id == null ? null : new NewVisit(id, session, line);
    }

    private @Nullable NewLine line(Cells cells) {
        ClientId client = cells.reference("record_number", known.clients(), "intake.unknown-client");
        KnownEpisode episode = cells.reference("episode_key", known.episodes(), "intake.unknown-episode");
        AttendanceState state = cells.code("attendance", AttendanceState.class, AttendanceState.NOT_RECORDED);
        String reason = cells.text("reason");
        if (state == AttendanceState.NOT_RECORDED && reason != null) {
            cells.fault("reason", "intake.reason-without-attendance");
        }
        if (client != null && episode != null && !episode.client().equals(client)) {
            cells.fault("episode_key", "intake.episode-of-another");
        }
        boolean dangling = episode == null && !cells.isBlank("episode_key");
        return client == null || state == null || dangling
                ? null
                : new NewLine(client, episode == null ? null : episode.episode(), state, reason);
    }

    private @Nullable NewSession session(Cells cells) {
        SiteId site = cells.reference("site", known.sites(), "intake.unknown-site");
        SessionKind kind = cells.code("kind", SessionKind.class, null);
        SessionMode mode = cells.code("mode", SessionMode.class, SessionMode.IN_PERSON);
        LocalDate heldOn = cells.date("held_on");
        LocalTime startsAt = cells.time("starts_at");
        Integer minutes = cells.number("minutes");
        StaffId clinician = cells.reference("clinician", known.staff(), "intake.unknown-clinician");
        if (minutes != null && cells.isBlank("starts_at")) {
            cells.fault("minutes", "intake.minutes-without-time");
        }
        if (site == null || kind == null || mode == null || heldOn == null) {
            return null;
        }
        try {
            return new NewSession(site, kind, mode, cells.text("title"), heldOn, startsAt, minutes, clinician);
        } catch (Refused refused) {
            cells.refused("minutes", refused);
            return null;
        }
    }

    private @Nullable SessionId group(Cells cells) {
        String key = cells.sound() ? cells.key("session_key") : null;
        if (key == null) {
            return null;
        }
        String digest = cells.digest(OF_SESSION);
        Group group = groups.computeIfAbsent(key, name -> {
            SessionId id = SessionId.create();
            fresh.put(id, new IntakeRow(new IntakeKey(IntakeKind.SESSION, name), digest, id.value(), now, by));
            return new Group(id, digest, cells.number());
        });
        if (!group.digest().equals(digest)) {
            if (group.row() == 0) {
                cells.fault("session_key", "intake.other-content");
            } else {
                cells.fault("session_key", "intake.session-differs", group.row());
            }
        }
        return group.id();
    }

    @Override
    public Many<UUID> write(List<NewVisit> visits) {
        return boundary.takeIn(visits).then(ids -> {
            ids.stream()
                    .distinct()
                    .map(fresh::remove)
                    .filter(row -> row != null)
                    .forEach(book::add);
            return ids.stream().map(SessionId::value).toList();
        });
    }

    @Override
    public @Nullable String columnOf(String refusal) {
        return switch (refusal) {
            case "session.not-yet-due" -> "attendance";
            case "mark.reason-too-long" -> "reason";
            default -> null;
        };
    }
}
