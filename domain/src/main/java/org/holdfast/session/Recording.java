package org.holdfast.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/** Sessions with their participants on the way into the book: nothing is kept before all of them are sound. */
final class Recording {
    private final SessionBook book;
    private final boolean planned;
    private final Instant now;
    private final String by;
    private final Map<SiteId, Optional<ZoneId>> zones = new HashMap<>();
    private final Map<SessionId, Session> sessions = new HashMap<>();
    private final List<Session> fresh = new ArrayList<>();

    /** A participant's line, and what was said of it. */
    record MarkedLine(Attendance attendance, @Nullable Mark mark) {}

    Recording(SessionBook book, boolean planned, Instant now, String by) {
        this.book = book;
        this.planned = planned;
        this.now = now;
        this.by = by;
    }

    /** Which of these are on record already; they get further participants. */
    void known(List<SessionId> ids) {
        book.sessions(ids.stream().map(SessionId::value).toList())
                .forEach(session -> sessions.put(session.id(), session));
    }

    void open(SessionId id, NewSession given) {
        if (sessions.containsKey(id)) {
            return;
        }
        SessionTime time = SessionTime.of(given.heldOn(), given.startsAt(), given.minutes(), zone(given.site()));
        Session session = new Session(id, given, time, planned, now, by);
        sessions.put(id, session);
        fresh.add(session);
    }

    MarkedLine line(SessionId id, NewSession given, NewLine line) {
        Attendance attendance = new Attendance(id, line.client(), line.episode(), now, by);
        if (line.state() == AttendanceState.NOT_RECORDED || line.state() == AttendanceState.SCHEDULED) {
            return new MarkedLine(attendance, null);
        }
        Session session = sessions.get(id);
        LocalDate today = LocalDate.ofInstant(now, zone(given.site()));
        Stage stage = session == null ? Stage.AHEAD : session.stage(now, today);
        Saying saying = Saying.of(line.reason(), now, by);
        return new MarkedLine(attendance, attendance.mark(null, Mark.Kind.of(line.state()), saying, stage));
    }

    /** Keeps the sessions and these lines, what others point at first. */
    void keep(List<MarkedLine> lines) {
        fresh.forEach(book::add);
        book.flush();
        lines.forEach(line -> book.add(line.attendance()));
        book.flush();
        lines.stream().filter(line -> line.mark() != null).forEach(line -> book.add(line.mark()));
        book.flush();
    }

    private ZoneId zone(SiteId site) {
        return zones.computeIfAbsent(
                        site,
                        id -> book.zoneOfSite(id.value()).stream()
                                .map(ZoneId::of)
                                .findFirst())
                .orElseThrow(() -> new Refused("site.unknown"));
    }
}
