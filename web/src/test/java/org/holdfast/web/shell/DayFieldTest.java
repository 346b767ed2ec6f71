package org.holdfast.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Days as people type them. What each form means is date-fns's own affair; that the forms are offered is ours. */
class DayFieldTest {
    @Test
    void in_britain_the_week_begins_on_monday_and_days_are_typed_in_any_common_form() {
        assertThat(DayField.words().getFirstDayOfWeek()).isEqualTo(1);
        assertThat(DayField.words().getDateFormats())
                .startsWith("d MMM yyyy")
                .contains("yyyy-MM-dd", "d MMM", "d.M.yyyy", "d/M/yyyy");
    }

    @Test
    void a_record_speaks_of_two_centuries() {
        assertThat(DayField.holds(LocalDate.of(1899, 12, 31))).isFalse();
        assertThat(DayField.holds(LocalDate.of(1900, 1, 1))).isTrue();
        assertThat(DayField.holds(LocalDate.of(2100, 12, 31))).isTrue();
        assertThat(DayField.holds(LocalDate.of(2101, 1, 1))).isFalse();
    }
}
