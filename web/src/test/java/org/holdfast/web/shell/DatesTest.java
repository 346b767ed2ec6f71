package org.holdfast.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Dates as people say them. */
class DatesTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);

    @Test
    void a_day_is_said_with_its_weekday() {
        assertThat(Dates.day(TUESDAY)).isEqualTo("Tue 17 Nov");
        assertThat(Dates.longDay(TUESDAY)).isEqualTo("Tuesday 17 November");
        assertThat(Dates.date(TUESDAY)).isEqualTo("17 Nov 2026");
    }

    @Test
    void near_days_are_said_by_their_distance_and_far_ones_by_their_date() {
        assertThat(Dates.ago(TUESDAY, TUESDAY)).isEqualTo("today");
        assertThat(Dates.ago(TUESDAY.minusDays(1), TUESDAY)).isEqualTo("yesterday");
        assertThat(Dates.ago(TUESDAY.minusDays(12), TUESDAY)).isEqualTo("12 days ago");
        assertThat(Dates.ago(TUESDAY.plusDays(1), TUESDAY)).isEqualTo("tomorrow");
        assertThat(Dates.ago(TUESDAY.plusDays(3), TUESDAY)).isEqualTo("in 3 days");
        assertThat(Dates.ago(TUESDAY.minusDays(60), TUESDAY)).isEqualTo("60 days ago");
        assertThat(Dates.ago(TUESDAY.minusDays(61), TUESDAY)).isEqualTo("17 Sept 2026");
    }

    @Test
    void a_moment_is_read_in_the_zone_of_the_site_and_exact_on_hover() {
        Instant at = Instant.parse("2026-07-01T08:30:00Z");
        ZoneId athens = ZoneId.of("Europe/Athens");

        assertThat(Dates.dayAndTime(at, athens)).isEqualTo("Wed 1 Jul, 11:30");
        Dates.Said said = Dates.said(Dates.time(at, athens), at, athens);
        assertThat(said.getText()).isEqualTo("11:30");
        assertThat(said.getElement().getAttribute("title")).contains("Wednesday", "1 July 2026", "11:30 Europe/Athens");
    }
}
