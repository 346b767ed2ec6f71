package org.holdfast.reports.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasureTest {
    @Test
    void marks_are_incomplete_below_ninety_per_cent_and_complete_at_it() {
        assertThat(new Completeness(100, 90).incomplete()).isFalse();
        assertThat(new Completeness(100, 89).incomplete()).isTrue();
        assertThat(new Completeness(0, 0).incomplete()).isFalse();
        assertThat(new Completeness(0, 0).share()).isEmpty();
    }

    @Test
    void one_to_ten_people_are_not_shown_none_and_eleven_are() {
        assertThat(List.of(0, 1, 10, 11)).extracting(SmallNumbers::hidden).containsExactly(false, true, true, false);
    }

    @Test
    void a_share_of_nothing_is_not_a_number_but_absent() {
        Proportion none = new Proportion(Definitions.NS, 0, 0, Optional.empty(), new Completeness(0, 0));
        assertThat(none.value()).isEmpty();
    }

    @Test
    void more_than_all_and_limits_in_the_wrong_order_are_refused() {
        assertThatThrownBy(() -> new Proportion(Definitions.NS, 2, 1, Optional.empty(), new Completeness(1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(0.4, 0.3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Completeness(1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_two_definitions_in_force_share_a_name() {
        List<String> labels =
                Definitions.inForce().stream().map(Definition::label).toList();
        assertThat(new HashSet<>(labels)).hasSameSizeAs(labels).contains("KM v1", "NS v1");
    }

    @Test
    void no_two_definitions_at_all_share_a_name_and_those_in_force_are_among_them() {
        List<String> labels = Definitions.all().stream().map(Definition::label).toList();
        assertThat(new HashSet<>(labels)).hasSameSizeAs(labels);
        assertThat(Definitions.all()).containsAll(Definitions.inForce());
        assertThat(Definitions.all())
                .allMatch(definition -> definition.parameters().containsKey("interval"));
        assertThat(Definitions.all()).allMatch(definition -> definition.version() == 1);
    }

    @Test
    void a_changed_rule_is_the_next_version_and_the_old_one_stays() {
        Definition next = RelapseDefinitions.REL_DAYS.next(LocalDate.of(2027, 1, 1), Map.of("useDays", "4"));
        assertThat(next.label()).isEqualTo("REL_DAYS v2");
        assertThat(next.number("useDays")).isEqualTo(4);
        assertThat(next.number("windowDays")).isEqualTo(7);
        assertThat(RelapseDefinitions.REL_DAYS.number("useDays")).isEqualTo(3);
    }

    @Test
    void a_parameter_a_definition_does_not_have_is_refused() {
        assertThatThrownBy(() -> Definitions.NS.number("gapDays")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Definitions.NS.number("numerator")).isInstanceOf(IllegalArgumentException.class);
        assertThat(StayDefinitions.POS.names("numerator")).containsExactly("COMPLETED", "TRANSFERRED");
        assertThat(AccessDefinitions.IET.says("episodeBased")).isFalse();
    }
}
