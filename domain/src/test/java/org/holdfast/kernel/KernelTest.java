package org.holdfast.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KernelTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    @Test
    void an_id_is_a_version_7_uuid_and_the_later_one_sorts_later() {
        UUID earlier = Ids.of(1_000, -1, -1);
        UUID later = Ids.of(1_001, 0, 0);
        assertThat(earlier.version()).isEqualTo(7);
        assertThat(earlier.variant()).isEqualTo(2);
        assertThat(earlier.toString()).isLessThan(later.toString());
    }

    @Test
    void a_period_includes_both_its_ends_and_cannot_end_before_it_starts() {
        assertThat(new Period(DAY, DAY).contains(DAY)).isTrue();
        assertThat(new Period(DAY, null).contains(DAY.minusDays(1))).isFalse();
        assertThat(new Period(null, DAY).contains(DAY.plusDays(1))).isFalse();
        assertThatThrownBy(() -> new Period(DAY, DAY.minusDays(1))).isInstanceOf(Refused.class);
    }
}
