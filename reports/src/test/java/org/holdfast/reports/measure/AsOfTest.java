package org.holdfast.reports.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.access.Role;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.episode.Episodes;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.Period;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.relapse.UseEvents;
import org.holdfast.reports.attendance.AttendanceRates;
import org.holdfast.reports.attendance.StageMeasure;
import org.holdfast.reports.relapse.Followed;
import org.holdfast.reports.relapse.RelapseMeasure;
import org.holdfast.reports.relapse.StatusFact;
import org.holdfast.reports.retention.EndFigures;
import org.holdfast.reports.retention.EndMeasure;
import org.holdfast.session.Sessions;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A figure asked as it was known on a day, against PostgreSQL: a discharge, a mark and a return to use are recorded in September and
 * corrected in October; another return is recorded in November. All of them happened in August.
 */
class AsOfTest {
    private static final Instant SEPTEMBER = Instant.parse("2026-09-01T09:00:00Z");
    private static final Instant OCTOBER = Instant.parse("2026-10-01T09:00:00Z");
    private static final Instant NOVEMBER = Instant.parse("2026-11-01T09:00:00Z");
    private static final LocalDate ADMITTED = LocalDate.of(2026, 7, 1);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 20);
    private static final LocalDate CUT_OFF = LocalDate.of(2026, 8, 31);

    private final OpenClinic clinic = OpenClinic.open();
    private final SiteId harbour = clinic.given().site("Harbour Street", "Europe/London");
    private final ProgrammeId programme = clinic.given().programme("Day care");
    private final ClientId joel = clinic.given().client("Joel", "Amankwah", "R-1", harbour);

    @BeforeEach
    void what_was_recorded_when() {
        StaffId ruth = clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
        clinic.given().staff("marta", "Marta", "Ilves", "MANAGER", null);
        EpisodeId episode = clinic.given().episode(joel, programme, harbour, ADMITTED);
        correctStays(SEPTEMBER);
        stay(episode, "LEFT_AGAINST_ADVICE", SEPTEMBER);
        correctStays(OCTOBER);
        stay(episode, "COMPLETED", OCTOBER);
        AttendanceId line = clinic.given().session(harbour, ruth, joel, AUGUST, Instant.parse("2026-08-20T09:30:00Z"));
        mark(line, "NO_SHOW", SEPTEMBER);
        clinic.sql("update attendance_mark set retracted_at = ?, retracted_by = 'test'", OCTOBER);
        mark(line, "ATTENDED", OCTOBER);
        use(AUGUST, SEPTEMBER);
        clinic.sql("update use_event set retracted_at = ?, retracted_by = 'test'", OCTOBER);
        use(AUGUST.plusDays(5), NOVEMBER);
        clinic.signIn("marta", "Marta Ilves", Role.MANAGER);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void an_end_counts_as_it_was_known_then() {
        assertThat(ends(SEPTEMBER.minusMillis(1)).unplanned().proportion().denominator())
                .isZero();
        assertThat(ends(SEPTEMBER).unplanned().proportion().value()).hasValue(1);
        assertThat(ends(OCTOBER.minusMillis(1)).unplanned().proportion().value())
                .hasValue(1);
        assertThat(ends(OCTOBER).unplanned().proportion().value()).hasValue(0);
        assertThat(ends(OCTOBER).completed().proportion().value()).hasValue(1);
    }

    @Test
    void a_mark_corrected_later_counts_as_it_stood_then() {
        assertThat(attendance(SEPTEMBER.minusMillis(1)).noShow().proportion().completeness())
                .isEqualTo(new Completeness(1, 0));
        assertThat(attendance(SEPTEMBER).noShow().proportion().value()).hasValue(1);
        assertThat(attendance(OCTOBER.minusMillis(1)).noShow().proportion().value())
                .hasValue(1);
        assertThat(attendance(OCTOBER).noShow().proportion().value()).hasValue(0);
    }

    @Test
    void a_return_retracted_later_counts_until_then_and_one_recorded_later_from_then_on() {
        assertThat(relapseDays(SEPTEMBER.minusMillis(1))).isEmpty();
        assertThat(relapseDays(SEPTEMBER)).containsExactly(AUGUST);
        assertThat(relapseDays(OCTOBER.minusMillis(1))).containsExactly(AUGUST);
        assertThat(relapseDays(OCTOBER)).isEmpty();
        assertThat(relapseDays(NOVEMBER)).containsExactly(AUGUST.plusDays(5));
    }

    private EndFigures ends(Instant asOf) {
        List<EpisodeFact> stays = clinic.the(Episodes.class).facts(Period.always(), asOf);
        return EndMeasure.of(stays, CUT_OFF);
    }

    private AttendanceRates attendance(Instant asOf) {
        return StageMeasure.of(clinic.the(Sessions.class).facts(CUT_OFF, asOf), visit -> true, CUT_OFF)
                .all();
    }

    private List<LocalDate> relapseDays(Instant asOf) {
        List<StatusFact> facts = clinic.the(UseEvents.class).facts(asOf).stream()
                .map(StatusFact::of)
                .toList();
        return RelapseMeasure.of(
                        RelapseDefinitions.REL_ANY,
                        Followed.Index.ADMISSION,
                        List.of(new Followed(joel, ADMITTED, null)),
                        facts,
                        List.of(),
                        CUT_OFF)
                .perPersonYear()
                .behind()
                .rows()
                .getFirst()
                .relapses()
                .stream()
                .map(relapse -> relapse.onset())
                .toList();
    }

    private void correctStays(Instant at) {
        clinic.sql("update stay set retracted_at = ?, retracted_by = 'test' where retracted_at is null", at);
    }

    private void stay(EpisodeId episode, String reason, Instant recordedAt) {
        clinic.sql(
                "insert into stay (id, episode_id, client_id, programme_id, site_id, admitted_on, discharged_on, discharge_reason,"
                        + " recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'test')",
                UUID.randomUUID(),
                episode.value(),
                joel.value(),
                programme.value(),
                harbour.value(),
                ADMITTED,
                AUGUST,
                reason,
                recordedAt);
    }

    private void mark(AttendanceId line, String mark, Instant recordedAt) {
        clinic.sql(
                "insert into attendance_mark (id, attendance_id, mark, recorded_at, recorded_by) values (?, ?, ?, ?, 'test')",
                UUID.randomUUID(),
                line.value(),
                mark,
                recordedAt);
    }

    private void use(LocalDate on, Instant recordedAt) {
        clinic.sql(
                "insert into use_event (id, client_id, kind, occurred_on, date_precision, source, certainty, recorded_at, recorded_by)"
                        + " values (?, ?, 'USE', ?, 'DAY', 'CLIENT', 'CERTAIN', ?, 'test')",
                UUID.randomUUID(),
                joel.value(),
                on,
                recordedAt);
    }
}
