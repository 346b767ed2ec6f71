package org.holdfast.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two years of weeks and days in three zones: two that change the clocks by an hour, at other ends of the year, and one by half an hour. */
class SeriesPolicyTest {
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"), ZoneId.of("Australia/Lord_Howe"));
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final LocalDate LAST = LocalDate.of(2028, 1, 2);

    private static Rhythm weekly(int every, DayOfWeek... days) {
        return Rhythm.of(new Repeat(every, Set.of(days), null), FIRST);
    }

    private static List<Occurrence> of(Rhythm rhythm, LocalTime time, ZoneId zone) {
        return SeriesPolicy.between(rhythm, time, 60, zone, FIRST, LAST);
    }

    @Test
    void nine_o_clock_stays_nine_o_clock_through_every_change_of_the_clocks() {
        for (ZoneId zone : ZONES) {
            for (DayOfWeek weekday : DayOfWeek.values()) {
                List<Occurrence> all = of(weekly(1, weekday), NINE, zone);
                assertThat(all).hasSize(104);
                assertThat(all).allSatisfy(one -> {
                    assertThat(one.startsAt().atZone(zone).toLocalTime()).isEqualTo(NINE);
                    assertThat(one.startsAt().atZone(zone).toLocalDate()).isEqualTo(one.day());
                    assertThat(one.day().getDayOfWeek()).isEqualTo(weekday);
                    assertThat(one.clocks()).isEqualTo(ClockChange.NONE);
                });
                assertThat(all.stream().map(Occurrence::startsAt).distinct()).hasSize(104);
                for (int i = 1; i < all.size(); i++) {
                    assertThat(ChronoUnit.DAYS.between(
                                    all.get(i - 1).day(), all.get(i).day()))
                            .isEqualTo(7);
                }
                assertThat(all.stream()
                                .map(one -> zone.getRules().getOffset(one.startsAt()))
                                .distinct())
                        .as("both sides of the change were crossed in " + zone)
                        .hasSize(2);
            }
        }
    }

    @Test
    void a_daily_session_meets_each_missing_and_each_repeated_hour_once_and_none_is_doubled_or_dropped() {
        for (ZoneId zone : ZONES) {
            boolean half = zone.getId().equals("Australia/Lord_Howe");
            LocalTime missing = half ? LocalTime.of(2, 15) : LocalTime.of(2, 30);
            LocalTime twice =
                    half ? LocalTime.of(1, 45) : zone.getId().startsWith("America") ? LocalTime.of(1, 30) : missing;
            Rhythm daily = weekly(1, DayOfWeek.values());
            List<Occurrence> skipped = of(daily, missing, zone);
            List<Occurrence> repeated = of(daily, twice, zone);
            long days = ChronoUnit.DAYS.between(FIRST, LAST) + 1;
            assertThat(skipped).hasSize((int) days);
            assertThat(skipped.stream().map(Occurrence::startsAt).distinct()).hasSize((int) days);
            assertThat(repeated.stream().map(Occurrence::startsAt).distinct()).hasSize((int) days);
            assertThat(skipped.stream().filter(one -> one.clocks() == ClockChange.SKIPPED))
                    .hasSize(2)
                    .allSatisfy(one -> assertThat(one.startsAt().atZone(zone).toLocalTime())
                            .isEqualTo(missing.plusMinutes(half ? 30 : 60)));
            assertThat(repeated.stream().filter(one -> one.clocks() == ClockChange.TWICE))
                    .hasSize(2)
                    .allSatisfy(one -> {
                        var local = one.startsAt().atZone(zone);
                        assertThat(local.toLocalTime()).isEqualTo(twice);
                        assertThat(local.withLaterOffsetAtOverlap().toInstant()).isAfter(one.startsAt());
                    });
            assertThat(skipped)
                    .allSatisfy(one -> assertThat(ChronoUnit.MINUTES.between(one.startsAt(), one.endsAt()))
                            .isEqualTo(60));
        }
    }

    @Test
    void half_past_two_in_berlin_moves_forward_in_march_and_is_the_first_one_in_october() {
        ZoneId berlin = ZONES.getFirst();
        LocalTime time = LocalTime.of(2, 30);
        assertThat(SeriesPolicy.on(LocalDate.of(2026, 3, 29), time, 60, berlin))
                .isEqualTo(new Occurrence(
                        LocalDate.of(2026, 3, 29),
                        Instant.parse("2026-03-29T01:30:00Z"),
                        Instant.parse("2026-03-29T02:30:00Z"),
                        ClockChange.SKIPPED));
        assertThat(SeriesPolicy.on(LocalDate.of(2026, 10, 25), time, 60, berlin).startsAt())
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void every_second_week_means_weeks_from_monday_and_a_shifted_rhythm_shifts_each_of_its_days() {
        Rhythm rhythm =
                Rhythm.of(new Repeat(2, Set.of(DayOfWeek.TUESDAY, DayOfWeek.SUNDAY), null), LocalDate.of(2026, 1, 8));
        List<LocalDate> days = SeriesPolicy.days(rhythm, LocalDate.of(2026, 1, 8), LocalDate.of(2026, 2, 8));
        assertThat(days)
                .containsExactly(
                        LocalDate.of(2026, 1, 11),
                        LocalDate.of(2026, 1, 20),
                        LocalDate.of(2026, 1, 25),
                        LocalDate.of(2026, 2, 3),
                        LocalDate.of(2026, 2, 8));
        for (int shift : List.of(-9, -1, 1, 6, 20)) {
            assertThat(SeriesPolicy.days(
                            rhythm.shifted(shift),
                            LocalDate.of(2026, 1, 8).plusDays(shift),
                            LocalDate.of(2026, 2, 8).plusDays(shift)))
                    .isEqualTo(days.stream().map(day -> day.plusDays(shift)).toList());
        }
    }
}
