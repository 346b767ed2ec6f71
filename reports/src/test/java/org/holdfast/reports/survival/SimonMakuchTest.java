package org.holdfast.reports.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An exposure that begins after admission. */
class SimonMakuchTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void until_the_exposure_begins_a_person_counts_as_unexposed() {
        SimonMakuch curves = SimonMakuch.of(
                new double[] {10, 10, 4}, new boolean[] {true, false, true}, new double[] {6, NEVER, NEVER});
        assertThat(curves.unexposed().atRiskAt(6)).isEqualTo(3 - 1);
        assertThat(curves.unexposed().atRiskAt(7)).isEqualTo(1);
        assertThat(curves.exposed().atRiskAt(6)).isZero();
        assertThat(curves.exposed().atRiskAt(7)).isEqualTo(1);
        assertThat(curves.unexposed().events() + curves.exposed().events()).isEqualTo(2);
    }

    @Test
    void an_exposure_on_the_day_of_the_exit_does_not_count() {
        SimonMakuch curves =
                SimonMakuch.of(new double[] {5, 5, 0}, new boolean[] {true, true, true}, new double[] {5, 4, 0.5});
        assertThat(curves.unexposed().rows()).isEqualTo(3);
        assertThat(curves.exposed().rows()).isEqualTo(1);
        assertThat(curves.unexposed().time(0)).isEqualTo(0.5);
    }

    @Test
    void exposed_from_the_start_is_a_group_like_any_other() {
        double[] time = {3, 5, 8, 9, 12, 12};
        boolean[] event = {true, false, true, true, false, true};
        double[] from = {0, NEVER, 0, NEVER, 0, NEVER};
        LogRank moving = SimonMakuch.of(time, event, from).difference();
        LogRank fixed = LogRank.of(FollowUp.of(time, event).inGroups(new int[] {1, 0, 1, 0, 1, 0}, 2));
        assertThat(moving.chiSquare()).isCloseTo(fixed.chiSquare(), within(1e-12));
    }

    @Test
    void time_survived_to_become_exposed_is_not_credited_to_the_exposure() {
        Random random = new Random(8);
        int n = 4000;
        double[] time = new double[n];
        boolean[] event = new boolean[n];
        double[] from = new double[n];
        int[] ever = new int[n];
        Arrays.fill(event, true);
        for (int i = 0; i < n; i++) {
            time[i] = 1 + Math.floor(-100 * Math.log(random.nextDouble()));
            from[i] = random.nextInt(150);
            ever[i] = from[i] < time[i] ? 1 : 0;
        }
        LogRank naive = LogRank.of(FollowUp.of(time, event).inGroups(ever, 2));
        LogRank fair = SimonMakuch.of(time, event, from).difference();
        assertThat(naive.chiSquare()).isGreaterThan(500);
        assertThat(fair.p().orElseThrow()).isGreaterThan(0.01);
    }
}
