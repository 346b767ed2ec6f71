package org.holdfast.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The made-up clinic's figures are the published ones it was made after (demo-clinic-parameters.json, expected_from_check). */
class FiguresTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final Told TOLD = new Told(DemoClinic.SEED, TODAY, new DemoSize(4_000, 60_000, 1_095));

    @Test
    void a_fifth_of_visits_is_missed() {
        double missed = TOLD.marks(Set.of("NO_SHOW"));
        double came = TOLD.marks(Set.of("ATTENDED", "ATTENDED_LATE", "ATTENDED_PARTIAL"));
        assertThat(missed / (missed + came)).isCloseTo(0.204, within(0.02));
    }

    /** Of the intensive programme one in a thousand is left after 180 days: too few to say, and the source does not either. */
    @ParameterizedTest
    @CsvSource({
        "OUTPATIENT_SUD, .833, .700, .586",
        "IOP, .783, .617, .475",
        "OTP_METHADONE, .877, .781, .698",
        "OBOT_BUP, .735, .596, .488",
        "MH_OUTPATIENT, .920, .831, .742"
    })
    void people_drop_out_of_each_programme_as_they_were_found_to(
            DemoProgramme programme, double by30, double by90, double by180) {
        List<Map.Entry<Long, Boolean>> times = TOLD.stays(programme).stream()
                .map(stay -> Map.entry(
                        ChronoUnit.DAYS.between(
                                stay.admittedOn(), stay.dischargedOn() == null ? TODAY : stay.dischargedOn()),
                        "LEFT_AGAINST_ADVICE".equals(stay.dischargeReason())))
                .toList();
        assertThat(times).hasSizeGreaterThan(400);
        assertThat(Told.kaplanMeier(times, 30)).as("30").isCloseTo(by30, within(0.05));
        assertThat(Told.kaplanMeier(times, 90)).as("90").isCloseTo(by90, within(0.05));
        if (programme != DemoProgramme.IOP) {
            assertThat(Told.kaplanMeier(times, 180)).as("180").isCloseTo(by180, within(0.05));
        }
    }

    @Test
    void returns_to_use_come_as_they_were_found_to() {
        Map<UUID, LocalDate> first = new HashMap<>();
        TOLD.all(DemoFact.UseEvent.class)
                .forEach(event -> first.merge(event.clientId(), event.occurredOn(), (a, b) -> a.isBefore(b) ? a : b));
        Map<UUID, DemoFact.Stay> firstStays = new HashMap<>();
        TOLD.stays()
                .forEach(stay -> firstStays.merge(
                        stay.clientId(), stay, (a, b) -> a.admittedOn().isBefore(b.admittedOn()) ? a : b));
        List<Map.Entry<Long, Boolean>> times = firstStays.values().stream()
                .map(stay -> {
                    LocalDate last = stay.dischargedOn() == null ? TODAY : stay.dischargedOn();
                    LocalDate use = first.get(stay.clientId());
                    boolean happened = use != null && !use.isAfter(last);
                    return Map.entry(ChronoUnit.DAYS.between(stay.admittedOn(), happened ? use : last), happened);
                })
                .toList();
        assertThat(1 - Told.kaplanMeier(times, 30)).isCloseTo(.174, within(0.03));
        assertThat(1 - Told.kaplanMeier(times, 90)).isCloseTo(.303, within(0.04));
        assertThat(1 - Told.kaplanMeier(times, 180)).isCloseTo(.402, within(0.05));
        assertThat(1 - Told.kaplanMeier(times, 365)).isCloseTo(.513, within(0.07));
    }

    @Test
    void half_of_the_people_have_someone_behind_them_when_they_come() {
        Map<UUID, LocalDate> admitted = new HashMap<>();
        TOLD.stays()
                .forEach(stay -> admitted.merge(stay.clientId(), stay.admittedOn(), (a, b) -> a.isBefore(b) ? a : b));
        Set<UUID> supported = new HashSet<>();
        TOLD.all(DemoFact.SupportTie.class)
                .filter(tie -> !tie.fromOn().isAfter(admitted.getOrDefault(tie.clientId(), LocalDate.MIN)))
                .forEach(tie -> supported.add(tie.clientId()));
        assertThat((double) supported.size() / admitted.size()).isCloseTo(0.50, within(0.03));
    }

    @Test
    void a_few_visits_in_a_hundred_are_not_recorded_and_fewer_of_long_ago() {
        Map<UUID, DemoFact.Session> sessions = TOLD.by(DemoFact.Session.class, DemoFact.Session::id);
        double past = lines(sessions).count();
        assertThat(lines(sessions).filter(line -> line.version() == 0).count() / past)
                .isBetween(0.025, 0.05);
        double recent = lines(sessions).filter(line -> recent(sessions, line)).count();
        double open = lines(sessions)
                .filter(line -> recent(sessions, line) && line.version() == 0)
                .count();
        assertThat(open / recent).isGreaterThan(0.05);
    }

    @Test
    void clients_and_sessions_are_as_many_as_asked_for() {
        assertThat(TOLD.all(DemoFact.Client.class)).hasSize(4_000);
        assertThat(TOLD.all(DemoFact.Attendance.class).count()).isBetween(54_000L, 70_000L);
    }

    private static Stream<DemoFact.Attendance> lines(Map<UUID, DemoFact.Session> sessions) {
        return TOLD.all(DemoFact.Attendance.class)
                .filter(line -> session(sessions, line).heldOn().isBefore(TODAY));
    }

    private static boolean recent(Map<UUID, DemoFact.Session> sessions, DemoFact.Attendance line) {
        return session(sessions, line).heldOn().isAfter(TODAY.minusDays(4));
    }

    private static DemoFact.Session session(Map<UUID, DemoFact.Session> sessions, DemoFact.Attendance line) {
        return Objects.requireNonNull(sessions.get(line.sessionId()));
    }
}
