package org.holdfast.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.holdfast.access.Caller;
import org.holdfast.access.Role;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.testing.Given;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ruth and Dele mark the same person at the same moment, over and over: no mark is lost, and each comes to see the other's. */
@Tag("slow")
class AttendanceRaceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final Instant TEN = Instant.parse("2026-11-17T10:00:00Z");
    private static final int RACES = 200;
    private static final Caller RUTH = new Caller("ruth", "Ruth Adler", Set.of(Role.CLINICIAN));
    private static final Caller DELE = new Caller("dele", "Dele Ward", Set.of(Role.CLINICIAN));

    private final OpenClinic clinic = OpenClinic.open();
    private final Sessions sessions = clinic.the(Sessions.class);
    private final Rosters rosters = clinic.the(Rosters.class);
    private final Given given = clinic.given();
    private final SiteId harbour = given.site("Harbour Street", "Europe/London");
    private final StaffId ruth = given.staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
    private final StaffId dele = given.staff("dele", "Dele", "Ward", "CLINICIAN", harbour);
    private final ClientId joel = given.client("Joel", "Amankwah", "HF-1", harbour);
    private final ClientId ana = given.client("Ana", "Lima", "HF-2", harbour);
    private final ExecutorService desks = Executors.newFixedThreadPool(2);

    @BeforeEach
    void both_look_after_both() {
        for (ClientId client : List.of(joel, ana)) {
            given.care(client, ruth);
            given.care(client, dele);
        }
    }

    @AfterEach
    void close() throws InterruptedException {
        desks.shutdownNow();
        assertThat(desks.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        clinic.close();
    }

    private <T> List<T> atOnce(Supplier<T> ruths, Supplier<T> deles) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<T> one = desks.submit(at(start, RUTH, ruths));
        Future<T> other = desks.submit(at(start, DELE, deles));
        return List.of(one.get(60, TimeUnit.SECONDS), other.get(60, TimeUnit.SECONDS));
    }

    private <T> Callable<T> at(CyclicBarrier start, Caller who, Supplier<T> what) {
        return () -> {
            start.await(60, TimeUnit.SECONDS);
            return clinic.as(who, what);
        };
    }

    @Test
    void of_two_who_mark_one_line_one_is_first_and_the_other_sees_it_and_decides() throws Exception {
        int ruthFirst = 0;
        for (int race = 0; race < RACES; race++) {
            clinic.sql("update session set retracted_at = ?, retracted_by = 'test' where retracted_at is null", TEN);
            AttendanceId id = given.session(harbour, ruth, joel, TODAY, TEN);
            List<MarkResult> results =
                    atOnce(() -> sessions.markAttended(id, 0), () -> sessions.markNoShow(id, 0, "no lift"));
            boolean ruths = results.getFirst() instanceof MarkResult.Marked;
            ruthFirst += ruths ? 1 : 0;
            MarkResult late = results.get(ruths ? 1 : 0);
            assertThat(late).as("race %d", race).isInstanceOf(MarkResult.ChangedSince.class);
            DayRow seen = ((MarkResult.ChangedSince) late).line();
            assertThat(seen.markedBy()).isEqualTo(ruths ? "Ruth Adler" : "Dele Ward");
            // whoever was second insists
            MarkResult again = clinic.as(
                    ruths ? DELE : RUTH,
                    () -> ruths
                            ? sessions.markNoShow(id, seen.seen(), "no lift")
                            : sessions.markAttended(id, seen.seen()));
            assertThat(again).isInstanceOf(MarkResult.Marked.class);
            List<MarkHistoryRow> history = clinic.as(RUTH, () -> sessions.history(id));
            assertThat(history)
                    .extracting(MarkHistoryRow::state)
                    .containsExactlyInAnyOrder(AttendanceState.ATTENDED, AttendanceState.NO_SHOW);
        }
        assertThat(clinic.ask("select count(*) from attendance_mark")).containsExactly(2L * RACES);
        assertThat(clinic.ask("select count(*) from attendance_mark where retracted_at is null"))
                .containsExactly((long) RACES);
        assertThat(ruthFirst).isBetween(0, RACES);
    }

    @Test
    void of_two_who_save_one_roster_one_is_first_and_nothing_of_the_others_is_lost_or_half_saved() throws Exception {
        for (int race = 0; race < RACES; race++) {
            clinic.sql("update session set retracted_at = ?, retracted_by = 'test' where retracted_at is null", TEN);
            SessionId group = given.group(harbour, ruth, "Group", TODAY, TEN, joel, ana);
            clinic.as(RUTH, () -> put(group, AttendanceState.ATTENDED));
            clinic.as(DELE, () -> put(group, AttendanceState.NO_SHOW));
            List<RosterResult> results = atOnce(() -> rosters.save(group), () -> rosters.save(group));
            boolean ruths = results.getFirst() instanceof RosterResult.Saved;
            RosterResult late = results.get(ruths ? 1 : 0);
            assertThat(late).as("race %d", race).isInstanceOfSatisfying(RosterResult.ChangedSince.class, changed -> {
                assertThat(changed.changed()).hasSize(2);
                assertThat(changed.roster().lines())
                        .extracting(DayRow::markedBy)
                        .containsOnly(ruths ? "Ruth Adler" : "Dele Ward");
                assertThat(changed.roster().draft()).hasSize(2);
            });
        }
        assertThat(clinic.ask("select count(*) from attendance_mark")).containsExactly(2L * RACES);
    }

    private Instant put(SessionId group, AttendanceState state) {
        Roster roster = rosters.open(group);
        return rosters.keep(
                group,
                roster.lines().stream()
                        .map(row -> new DraftMark(row.id(), row.seen(), NewMark.of(state)))
                        .toList());
    }
}
