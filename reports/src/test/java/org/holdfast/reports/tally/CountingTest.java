package org.holdfast.reports.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.holdfast.reports.Facts.DAY_0;
import static org.holdfast.reports.Facts.client;

import java.util.List;
import java.util.stream.IntStream;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definitions;
import org.holdfast.reports.measure.Share;
import org.holdfast.reports.measure.Spread;
import org.holdfast.reports.survival.Wilson;
import org.junit.jupiter.api.Test;

class CountingTest {
    private static final Completeness ALL = new Completeness(1, 1);

    @Test
    void the_rows_listed_are_the_rows_counted() {
        Share<Integer> share = of(10).share(Definitions.NS, row -> row > 2, row -> row % 2 == 0, ALL);
        assertThat(share.proportion().numerator()).isEqualTo(4);
        assertThat(share.proportion().denominator()).isEqualTo(8);
        assertThat(share.behind().numerator()).containsExactly(4, 6, 8, 10);
        assertThat(share.behind().denominator()).containsExactly(3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(share.behind().hits(2)).isFalse();
    }

    @Test
    void a_row_a_person_has_wilsons_interval_and_visits_have_that_of_clusters() {
        Share<Integer> people = of(10).share(Definitions.NS, row -> true, row -> row > 7, ALL);
        assertThat(people.proportion().interval()).isEqualTo(Wilson.interval(3, 10));
        Share<Integer> visits = of(10).shareOfVisits(Definitions.NS, row -> true, row -> row > 7, ALL);
        assertThat(visits.proportion().interval()).isPresent().isNotEqualTo(Wilson.interval(3, 10));
    }

    @Test
    void the_middle_of_six_has_limits_and_the_middle_of_five_has_none() {
        assertThat(spread(5).interval()).isEmpty();
        assertThat(spread(6).interval().orElseThrow().low()).isEqualTo(1);
        assertThat(spread(6).interval().orElseThrow().high()).isEqualTo(6);
        // R: qbinom(.025, 20, .5) = 6, so the 6th lowest and the 6th highest
        assertThat(spread(20).interval().orElseThrow().low()).isEqualTo(6);
        assertThat(spread(20).interval().orElseThrow().high()).isEqualTo(15);
    }

    @Test
    void quarters_lie_between_the_nearest_two() {
        // R: quantile(1:6) is 1, 2.25, 3.5, 4.75, 6
        assertThat(spread(6).lowerQuarter()).hasValue(2.25);
        assertThat(spread(6).median()).hasValue(3.5);
        assertThat(spread(6).upperQuarter()).hasValue(4.75);
        assertThat(spread(6).mean().orElseThrow()).isCloseTo(3.5, within(1e-12));
        assertThat(spread(1).upperQuarter()).hasValue(1);
        assertThat(spread(0).median()).isEmpty();
        assertThat(spread(0).interval()).isEmpty();
    }

    @Test
    void a_person_with_two_rows_leaves_the_middle_without_limits() {
        Counting<Integer> twice =
                new Counting<>(IntStream.rangeClosed(1, 20).boxed().toList(), row -> client(row / 2), DAY_0);
        assertThat(twice.spread(Definitions.KM, row -> true, row -> true, row -> row, ALL)
                        .interval())
                .isEmpty();
    }

    private static Spread<Integer> spread(int n) {
        return of(n).spread(Definitions.KM, row -> true, row -> true, row -> row, ALL);
    }

    private static Counting<Integer> of(int n) {
        List<Integer> rows = IntStream.rangeClosed(1, n).boxed().toList();
        return new Counting<>(rows, row -> client(row), DAY_0);
    }
}
