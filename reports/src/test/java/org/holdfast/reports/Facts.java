package org.holdfast.reports;

import java.time.LocalDate;
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

/** Facts for tests, in days from one admission day. */
public final class Facts {
    /** Day 0. A summer night lies ahead of it, so that a day counted in hours would show. */
    public static final LocalDate DAY_0 = LocalDate.of(2026, 3, 2);

    public static final SiteId SITE = new SiteId(new UUID(1, 1));
    public static final SiteId OTHER_SITE = new SiteId(new UUID(1, 2));
    public static final ProgrammeId PROGRAMME = new ProgrammeId(new UUID(2, 1));
    public static final ProgrammeId OTHER_PROGRAMME = new ProgrammeId(new UUID(2, 2));

    private Facts() {}

    /** Client number {@code n}. */
    public static ClientId client(int n) {
        return new ClientId(new UUID(3, n));
    }

    /** A stay of client {@code n} from day 0. */
    public static EpisodeFact stay(int n, @Nullable Integer dischargeDay, @Nullable DischargeReason reason) {
        return stay(n, 0, dischargeDay, reason, PROGRAMME);
    }

    /** A stay of client {@code n}; days count from {@link #DAY_0}. */
    public static EpisodeFact stay(
            int n,
            int admissionDay,
            @Nullable Integer dischargeDay,
            @Nullable DischargeReason reason,
            ProgrammeId programme) {
        return new EpisodeFact(
                new EpisodeId(new UUID(4 + admissionDay, n)),
                client(n),
                programme,
                SITE,
                DAY_0.plusDays(admissionDay),
                dischargeDay == null ? null : DAY_0.plusDays(dischargeDay),
                reason);
    }

    /** A visit of client {@code n} outside any stay. */
    public static AttendanceFact visit(int n, int day, AttendanceState state) {
        return visit(n, day, state, SITE, null);
    }

    /** A visit of client {@code n}. */
    public static AttendanceFact visit(
            int n, int day, AttendanceState state, SiteId site, @Nullable ProgrammeId programme) {
        return new AttendanceFact(client(n), site, programme, SessionKind.INDIVIDUAL, DAY_0.plusDays(day), state, null);
    }

    /** A session of client {@code n} in the stay that {@link #stay(int, Integer, DischargeReason)} gives. */
    public static AttendanceFact session(int n, int day, AttendanceState state) {
        return session(n, day, state, SessionKind.INDIVIDUAL);
    }

    /** A session of that kind of client {@code n} in that stay. */
    public static AttendanceFact session(int n, int day, AttendanceState state, SessionKind kind) {
        EpisodeId stay = new EpisodeId(new UUID(4, n));
        return new AttendanceFact(client(n), SITE, PROGRAMME, kind, DAY_0.plusDays(day), state, stay);
    }

    /** A return to use of client {@code n}. */
    public static UseEventFact use(int n, int day) {
        return new UseEventFact(client(n), DAY_0.plusDays(day), UseEventKind.USE);
    }
}
