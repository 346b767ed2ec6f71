package org.holdfast.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The default clinic, made up for a Tuesday in November 2026. */
class ClinicTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final Told TOLD = new Told(DemoClinic.SEED, TODAY, DemoSize.DEFAULT);

    @Test
    void the_same_seed_and_day_make_the_same_clinic() {
        assertThat(new Told(DemoClinic.SEED, TODAY, DemoSize.DEFAULT).facts).isEqualTo(TOLD.facts);
    }

    @Test
    void another_seed_or_another_day_makes_another_clinic() {
        assertThat(new Told(7, TODAY, DemoSize.DEFAULT).facts).isNotEqualTo(TOLD.facts);
        assertThat(new Told(DemoClinic.SEED, TODAY.plusDays(1), DemoSize.DEFAULT).facts)
                .isNotEqualTo(TOLD.facts);
    }

    @Test
    void the_default_has_as_many_clients_and_sessions_as_it_says() {
        assertThat(TOLD.all(DemoFact.Client.class)).hasSize(600);
        assertThat(TOLD.all(DemoFact.Attendance.class).count()).isBetween(8_500L, 11_000L);
    }

    @Test
    void no_two_things_share_an_id_and_no_two_clients_a_number() {
        Set<UUID> seen = new HashSet<>();
        for (DemoFact fact : TOLD.facts) {
            if (!(fact instanceof DemoFact.PortalTie)
                    && !(fact instanceof DemoFact.ConsentCategory)
                    && !(fact instanceof DemoFact.ConsentSignature)
                    && !(fact instanceof DemoFact.Paper)) {
                assertThat(seen.add(id(fact))).as(fact.toString()).isTrue();
            }
        }
        assertThat(TOLD.all(DemoFact.Client.class)
                        .map(DemoFact.Client::recordNumber)
                        .distinct())
                .hasSize(600);
    }

    @Test
    void nobody_is_in_two_sessions_at_once() {
        Map<UUID, List<DemoFact.Session>> byClinician =
                TOLD.all(DemoFact.Session.class).collect(Collectors.groupingBy(DemoFact.Session::clinicianId));
        byClinician.values().forEach(sessions -> {
            List<DemoFact.Session> inOrder = new ArrayList<>(sessions);
            inOrder.sort(Comparator.comparing(DemoFact.Session::startsAt));
            for (int i = 1; i < inOrder.size(); i++) {
                assertThat(inOrder.get(i).startsAt())
                        .isAfterOrEqualTo(inOrder.get(i - 1).endsAt());
            }
        });
    }

    @Test
    void nothing_was_written_down_today_or_later() {
        Map<UUID, ZoneId> zones = new HashMap<>();
        TOLD.all(DemoFact.Site.class).forEach(site -> zones.put(site.id(), ZoneId.of(site.zone())));
        Instant midnight = TODAY.atStartOfDay(Founding.LONDON).toInstant();
        assertThat(TOLD.all(DemoFact.Session.class).map(DemoFact.Session::recordedAt))
                .allMatch(midnight::isAfter);
        assertThat(TOLD.all(DemoFact.Attendance.class).map(DemoFact.Attendance::recordedAt))
                .allMatch(midnight::isAfter);
        assertThat(TOLD.all(DemoFact.AttendanceMark.class).map(DemoFact.AttendanceMark::recordedAt))
                .allMatch(midnight::isAfter);
        assertThat(TOLD.all(DemoFact.Stay.class).map(DemoFact.Stay::recordedAt)).allMatch(midnight::isAfter);
        assertThat(TOLD.all(DemoFact.UseEvent.class).map(DemoFact.UseEvent::recordedAt))
                .allMatch(midnight::isAfter);
        assertThat(TOLD.all(DemoFact.SupportTie.class).map(DemoFact.SupportTie::recordedAt))
                .allMatch(midnight::isAfter);
        assertThat(TOLD.all(DemoFact.Consent.class).map(DemoFact.Consent::recordedAt))
                .allMatch(midnight::isAfter);
        assertThat(zones).hasSize(3);
    }

    @Test
    void each_mark_was_made_after_its_line_was_booked() {
        Map<UUID, DemoFact.Attendance> lines = TOLD.by(DemoFact.Attendance.class, DemoFact.Attendance::id);
        TOLD.all(DemoFact.AttendanceMark.class).forEach(mark -> {
            DemoFact.Attendance line = Objects.requireNonNull(lines.get(mark.attendanceId()));
            assertThat(mark.recordedAt()).isAfter(line.recordedAt());
        });
    }

    @Test
    void a_stay_that_has_ended_was_known_as_open_until_then() {
        Map<UUID, List<DemoFact.Stay>> known =
                TOLD.all(DemoFact.Stay.class).collect(Collectors.groupingBy(DemoFact.Stay::episodeId));
        known.values().stream().filter(rows -> rows.size() > 1).forEach(rows -> {
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).dischargedOn()).isNull();
            assertThat(rows.get(0).retractedAt()).isEqualTo(rows.get(1).recordedAt());
            assertThat(rows.get(1).dischargedOn()).isNotNull();
        });
    }

    @Test
    void both_sites_of_those_who_sign_in_have_sessions_on_every_day_ahead_and_on_weekends_past() {
        Set<String> codes = Set.of("harbour-street", "canal-wharf");
        TOLD.all(DemoFact.Site.class)
                .filter(site -> codes.contains(site.code()))
                .forEach(site -> {
                    Set<LocalDate> days = TOLD.all(DemoFact.Session.class)
                            .filter(session -> session.siteId().equals(site.id()))
                            .map(DemoFact.Session::heldOn)
                            .collect(Collectors.toSet());
                    for (int day = -14; day <= World.AHEAD; day++) {
                        assertThat(days).as(site.name()).contains(TODAY.plusDays(day));
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-31", "2026-11-03"})
    void sessions_keep_their_local_time_when_the_clocks_change(LocalDate today) {
        Told told = new Told(3, today, DemoSize.DEFAULT);
        Map<UUID, DemoFact.Site> sites = told.by(DemoFact.Site.class, DemoFact.Site::id);
        told.all(DemoFact.Session.class).forEach(session -> {
            DemoFact.Site site = Objects.requireNonNull(sites.get(session.siteId()));
            var local = session.startsAt().atZone(ZoneId.of(site.zone()));
            assertThat(local.toLocalDate()).isEqualTo(session.heldOn());
            assertThat(local.toLocalTime()).isBetween(LocalTime.of(8, 0), LocalTime.of(18, 0));
            assertThat(local.getMinute() % 30).isZero();
        });
        List<LocalTime> groups = told.all(DemoFact.Session.class)
                .filter(session -> session.clinicianId().equals(Cast.RUTH)
                        && session.kind().equals("GROUP"))
                .map(session -> session.startsAt().atZone(Founding.LONDON).toLocalTime())
                .distinct()
                .toList();
        assertThat(groups).containsExactly(LocalTime.of(9, 0));
    }

    private static UUID id(DemoFact fact) {
        try {
            return (UUID) fact.getClass().getMethod("id").invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
