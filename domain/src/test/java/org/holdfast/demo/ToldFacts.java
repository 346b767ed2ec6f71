package org.holdfast.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.holdfast.episode.DischargeReason;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.holdfast.relapse.UseEventFact;
import org.holdfast.relapse.UseEventKind;
import org.holdfast.session.AttendanceFact;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.SessionKind;
import org.jspecify.annotations.Nullable;

/**
 * A demo clinic told into memory, as the facts that measures count; what is known on the day after the last seeded one.
 *
 * @param today the day it was told for: later visits are still ahead
 */
public record ToldFacts(
        LocalDate today,
        List<EpisodeFact> stays,
        List<AttendanceFact> visits,
        List<UseEventFact> uses,
        List<Tie> ties) {
    /** Who stood behind whom. */
    public record Tie(
            ClientId client,
            boolean emotional,
            boolean informational,
            boolean practical,
            LocalDate fromOn,
            @Nullable LocalDate toOn) {}

    /** The clinic of this seed, day and size. */
    public static ToldFacts of(long seed, LocalDate today, DemoSize size) {
        Told told = new Told(seed, today, size);
        return new ToldFacts(today, stays(told), visits(told), uses(told), ties(told));
    }

    private static List<EpisodeFact> stays(Told told) {
        return told.stays()
                .map(stay -> new EpisodeFact(
                        new EpisodeId(stay.episodeId()),
                        new ClientId(stay.clientId()),
                        new ProgrammeId(stay.programmeId()),
                        new SiteId(stay.siteId()),
                        stay.admittedOn(),
                        stay.dischargedOn(),
                        stay.dischargeReason() == null ? null : DischargeReason.valueOf(stay.dischargeReason())))
                .toList();
    }

    private static List<AttendanceFact> visits(Told told) {
        Map<UUID, DemoFact.Session> sessions = told.by(DemoFact.Session.class, DemoFact.Session::id);
        Map<UUID, String> marks = new HashMap<>();
        told.all(DemoFact.AttendanceMark.class)
                .filter(mark -> mark.retractedAt() == null)
                .forEach(mark -> marks.put(mark.attendanceId(), mark.mark()));
        List<AttendanceFact> visits = new ArrayList<>();
        told.all(DemoFact.Attendance.class).forEach(line -> {
            DemoFact.Session session = Objects.requireNonNull(sessions.get(line.sessionId()));
            visits.add(new AttendanceFact(
                    new ClientId(line.clientId()),
                    new SiteId(session.siteId()),
                    null,
                    SessionKind.valueOf(session.kind()),
                    session.heldOn(),
                    state(marks.get(line.id()), session.heldOn().isBefore(told.today)),
                    line.episodeId() == null ? null : new EpisodeId(line.episodeId())));
        });
        return visits;
    }

    private static AttendanceState state(@Nullable String mark, boolean past) {
        if (mark != null) {
            return AttendanceState.valueOf(mark);
        }
        return past ? AttendanceState.NOT_RECORDED : AttendanceState.SCHEDULED;
    }

    private static List<UseEventFact> uses(Told told) {
        return told.all(DemoFact.UseEvent.class)
                .map(use -> new UseEventFact(
                        new ClientId(use.clientId()), use.occurredOn(), UseEventKind.valueOf(use.kind())))
                .toList();
    }

    private static List<Tie> ties(Told told) {
        return told.all(DemoFact.SupportTie.class)
                .filter(tie -> tie.retractedAt() == null)
                .map(tie -> new Tie(
                        new ClientId(tie.clientId()),
                        tie.emotional(),
                        tie.informational(),
                        tie.practical(),
                        tie.fromOn(),
                        tie.toOn()))
                .toList();
    }
}
