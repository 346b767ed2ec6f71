package org.holdfast.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.holdfast.access.Role;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DayList;
import org.holdfast.session.DayRow;
import org.holdfast.session.SessionKind;
import org.holdfast.session.Sessions;
import org.holdfast.session.SharedTimes;
import org.holdfast.session.SharedTimesRow;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo clinic in a real database, seen through the boundaries. */
@Tag("slow")
class DemoClinicTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private final OpenClinic clinic = OpenClinic.open();
    private final List<String> said = new ArrayList<>();

    @AfterEach
    void close() {
        clinic.close();
    }

    private DemoClinic.Outcome start(LocalDate today) {
        try (Connection connection = clinic.owner()) {
            return DemoClinic.seedOrTopUp(connection, DemoClinic.SEED, today, DemoSize.DEFAULT, said::add);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private DayList ruthsDay(LocalDate today) {
        clinic.clock().set(today.atTime(10, 42).atZone(Founding.LONDON).toInstant());
        clinic.signIn(Cast.RUTH.toString(), "Ruth Adler", Role.CLINICIAN);
        return clinic.the(Sessions.class).day(today);
    }

    private void looksLikeRuthsDay(DayList today, LocalDate ahead) {
        DayList day = clinic.the(Sessions.class).day(ahead);
        assertThat(today.day()).isBefore(ahead);
        assertThat(day.lines()).hasSizeBetween(19, 23);
    }

    private static void looksLikeRuthsDay(DayList day) {
        List<DayRow> alone = day.lines().stream()
                .filter(row -> row.kind() != SessionKind.GROUP)
                .toList();
        List<DayRow> group = day.lines().stream()
                .filter(row -> row.kind() == SessionKind.GROUP)
                .toList();
        assertThat(alone).hasSizeBetween(7, 9);
        assertThat(group).hasSizeBetween(12, 13);
        assertThat(group.stream().map(DayRow::session).distinct()).hasSize(1);
        assertThat(day.lines()).noneMatch(row -> row.markedAt() != null);
        assertThat(alone.getFirst().startsAt())
                .isEqualTo(day.day().atTime(8, 0).atZone(Founding.LONDON).toInstant());
        assertThat(alone)
                .anyMatch(row -> row.recordNumber().equals(Cast.JOEL)
                        && LocalTime.of(16, 30).equals(LocalTime.ofInstant(at(row), row.zone())));
        assertThat(day.earlier())
                .hasSizeBetween(2, 4)
                .noneMatch(row -> row.recordNumber().equals(Cast.JOEL));
    }

    private static Instant at(DayRow row) {
        return Objects.requireNonNull(row.startsAt());
    }

    private List<SharedTimesRow> shared(java.util.UUID supporter, String name) {
        clinic.signIn(supporter.toString(), name, Role.SUPPORTER);
        return clinic.the(SharedTimes.class).next();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-17", "2026-11-22", "2027-03-28"})
    void an_empty_database_becomes_a_clinic_with_a_full_day_for_ruth_whatever_the_day(LocalDate today) {
        assertThat(start(today)).isEqualTo(DemoClinic.Outcome.SEEDED);
        looksLikeRuthsDay(ruthsDay(today));
        assertThat(ruthsDay(today).earlier()).hasSize(2);
    }

    @Test
    void joel_has_missed_his_last_two_and_his_mother_sees_when_he_is_expected() {
        start(TODAY);
        DayRow joel = ruthsDay(TODAY).lines().stream()
                .filter(row -> row.recordNumber().equals(Cast.JOEL))
                .findFirst()
                .orElseThrow();
        assertThat(clinic.the(Sessions.class).of(joel.client(), TODAY.minusDays(30), TODAY.minusDays(1)))
                .extracting(DayRow::state)
                .endsWith(
                        AttendanceState.ATTENDED,
                        AttendanceState.ATTENDED,
                        AttendanceState.NO_SHOW,
                        AttendanceState.NO_SHOW);
        SharedTimesRow row = shared(Cast.GRACE, "Grace Amankwah").getFirst();
        assertThat(row.calledName()).isEqualTo("Joel");
        assertThat(row.times()).hasSize(5);
        assertThat(row.times().getFirst().from()).isEqualTo(Instant.parse("2026-11-17T16:15:00Z"));
    }

    @Test
    void what_was_revoked_is_shown_no_more() {
        start(TODAY);
        clinic.clock().set(Instant.parse("2026-11-17T10:42:00Z"));
        assertThat(shared(Cast.TOMAS, "Tomas Reyes")).isEmpty();
    }

    @Test
    void dele_has_people_to_see_across_the_sea() {
        start(TODAY);
        clinic.clock().set(Instant.parse("2026-11-17T15:42:00Z"));
        clinic.signIn(Cast.DELE.toString(), "Dele Okafor", Role.CLINICIAN);
        Sessions sessions = clinic.the(Sessions.class);
        assertThat(sessions.today()).isEqualTo(TODAY);
        assertThat(sessions.day(TODAY).lines())
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(row -> row.zone().equals(Founding.NEW_YORK));
        assertThat(sessions.day(TODAY.plusDays(5)).lines()).isNotEmpty();
    }

    @Test
    void a_database_with_other_data_is_left_alone() {
        clinic.given().site("Elsewhere", "Europe/Berlin");
        assertThat(start(TODAY)).isEqualTo(DemoClinic.Outcome.LEFT_ALONE);
        assertThat(said).singleElement().asString().contains("leaves it alone");
        assertThat(clinic.ask("select count(*) from client")).containsExactly(0L);
    }

    @Test
    void a_second_start_on_the_same_day_changes_nothing() {
        start(TODAY);
        Object before = census();
        assertThat(start(TODAY)).isEqualTo(DemoClinic.Outcome.UP_TO_DATE);
        assertThat(census()).isEqualTo(before);
    }

    @Test
    void the_manager_is_shown_no_visit_twice_and_every_session_as_known_by_now() {
        start(TODAY);
        clinic.clock().set(Instant.parse("2026-11-17T10:42:00Z"));
        clinic.signIn(Cast.MARTA.toString(), "Marta Ilves", Role.MANAGER);
        long lines = (Long) clinic.ask(
                        "select count(*) from attendance a join session s on s.id = a.session_id where s.held_on <= '2026-11-17'")
                .getFirst();
        assertThat(clinic.the(Sessions.class).facts(TODAY, clinic.clock().instant()))
                .hasSize((int) lines);
        Instant then = Instant.parse("2026-06-01T12:00:00Z");
        assertThat(clinic.the(Sessions.class)
                        .facts(LocalDate.of(2026, 6, 1), then)
                        .size())
                .isLessThan((int) lines);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40})
    void a_start_some_days_later_carries_the_clinic_on(int days) {
        start(TODAY);
        LocalDate later = TODAY.plusDays(days);
        assertThat(start(later)).isEqualTo(DemoClinic.Outcome.TOPPED_UP);
        looksLikeRuthsDay(ruthsDay(later));
        looksLikeRuthsDay(ruthsDay(later), later.plusDays(World.AHEAD));
        assertThat(clinic.ask(
                        "select count(*) from generate_series(?::date, ?::date, '1 day') d"
                                + " where not exists (select from session where held_on = d.d)",
                        TODAY.minusDays(60),
                        later.plusDays(World.AHEAD)))
                .containsExactly(0L);
        assertThat(clinic.ask(
                        "select count(*) from attendance_mark m join attendance a on a.id = m.attendance_id join session s on s.id = a.session_id"
                                + " where s.held_on >= ?",
                        later))
                .containsExactly(0L);
        assertThat(clinic.ask(
                        "select count(*) from attendance_mark where recorded_at >= ?",
                        later.atStartOfDay(Founding.LONDON).toOffsetDateTime()))
                .containsExactly(0L);
        Object recorded = clinic.ask(
                        "select avg((version > 0)::int)::float8 from attendance a join session s on s.id = a.session_id"
                                + " where s.held_on >= ? and s.held_on < ?",
                        TODAY,
                        later)
                .getFirst();
        assertThat((Double) recorded).isBetween(days < 3 ? 0.7 : 0.9, 0.999);
        Object before = census();
        assertThat(start(later)).isEqualTo(DemoClinic.Outcome.UP_TO_DATE);
        assertThat(census()).isEqualTo(before);
    }

    @Test
    void daily_starts_keep_ruths_day_and_what_people_marked_themselves() {
        start(TODAY);
        DayRow first = ruthsDay(TODAY).lines().getFirst();
        clinic.clock().pass(java.time.Duration.ofHours(9));
        clinic.the(Sessions.class).markNoShow(first.id(), first.seen(), "in my own words");
        for (int day = 1; day <= 4; day++) {
            start(TODAY.plusDays(day));
            looksLikeRuthsDay(ruthsDay(TODAY.plusDays(day)));
        }
        assertThat(clinic.ask(
                        "select reason from attendance_mark where attendance_id = ?",
                        first.id().value()))
                .containsExactly("in my own words");
    }

    private Object census() {
        return clinic.ask(
                "select concat_ws('|', (select count(*) from session), (select count(*) from attendance), (select count(*) from attendance_mark),"
                        + " (select sum(version) from attendance), (select count(*) from stay))");
    }
}
