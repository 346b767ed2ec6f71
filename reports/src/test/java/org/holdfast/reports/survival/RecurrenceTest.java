package org.holdfast.reports.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of events that come again, whatever the data (science 1.6). */
class RecurrenceTest {
    private static final double CLOSE = 1e-10;
    private static final int DAYS = 30;
    private final Random random = new Random(77);

    @Test
    void it_does_not_matter_where_follow_up_was_cut_into_rows() {
        for (int i = 0; i < 30; i++) {
            Followed rows = Followed.recurrent(random, 60, DAYS, 1);
            Followed cut = rows.cut(random).cut(random).shuffled(random);
            MeanCumulative mean = MeanCumulative.of(rows.followUp(), 1);
            MeanCumulative again = MeanCumulative.of(cut.followUp(), 1);
            GhoshLin stopped = GhoshLin.of(rows.followUp(), 1, 2);
            GhoshLin stoppedAgain = GhoshLin.of(cut.followUp(), 1, 2);
            for (int t = 0; t <= DAYS; t += 3) {
                assertThat(again.at(t)).isCloseTo(mean.at(t), within(CLOSE));
                assertThat(again.standardErrorAt(t)).isCloseTo(mean.standardErrorAt(t), within(CLOSE));
                assertThat(stoppedAgain.at(t)).isCloseTo(stopped.at(t), within(CLOSE));
                assertThat(stoppedAgain.standardErrorAt(t)).isCloseTo(stopped.standardErrorAt(t), within(CLOSE));
            }
        }
    }

    @Test
    void everybody_twice_relapses_as_often_and_more_surely() {
        for (int i = 0; i < 20; i++) {
            Followed rows = Followed.recurrent(random, 50, DAYS, 1);
            GhoshLin once = GhoshLin.of(rows.followUp(), 1, 2);
            GhoshLin twice = GhoshLin.of(rows.twice().followUp(), 1, 2);
            assertThat(twice.at(20)).isCloseTo(once.at(20), within(CLOSE));
            assertThat(twice.standardErrorAt(20)).isCloseTo(once.standardErrorAt(20) / Math.sqrt(2), within(CLOSE));
            assertThat(MeanCumulative.of(rows.twice().followUp(), 1).standardErrorAt(20))
                    .isCloseTo(MeanCumulative.of(rows.followUp(), 1).standardErrorAt(20) / Math.sqrt(2), within(CLOSE));
        }
    }

    @Test
    void where_nobody_leaves_for_good_both_means_are_one() {
        for (int i = 0; i < 20; i++) {
            FollowUp rows = Followed.recurrent(random, 50, DAYS, 1)
                    .ended(e -> e == 2 ? 0 : e)
                    .followUp();
            GhoshLin stopped = GhoshLin.of(rows, 1, 2);
            MeanCumulative mean = MeanCumulative.of(rows, 1);
            assertThat(stopped.at(25)).isCloseTo(mean.at(25), within(CLOSE));
            assertThat(stopped.standardErrorAt(25)).isCloseTo(mean.standardErrorAt(25), within(CLOSE));
            assertThat(stopped.terminalFreeAt(25)).isEqualTo(1);
        }
    }

    @Test
    void who_has_left_for_good_does_not_relapse() {
        for (int i = 0; i < 20; i++) {
            FollowUp rows = Followed.recurrent(random, 80, DAYS, 1).followUp();
            assertThat(GhoshLin.of(rows, 1, 2).at(DAYS))
                    .isLessThan(MeanCumulative.of(rows, 1).at(DAYS));
        }
    }

    @Test
    void of_events_that_come_once_the_mean_is_the_cumulative_hazard() {
        for (int i = 0; i < 20; i++) {
            FollowUp rows = Followed.late(random, 80, DAYS, 1, 1).followUp();
            MeanCumulative mean = MeanCumulative.of(rows, 1);
            NelsonAalen hazard = NelsonAalen.of(rows.tables().getFirst());
            assertThat(mean.at(22)).isCloseTo(hazard.at(22), within(CLOSE));
        }
    }

    @Test
    void followed_to_the_end_the_mean_is_events_over_people_and_its_error_that_of_a_mean() {
        // 3, 0, 1 and 2 events in ten days; the variance of a mean, over n and not n − 1
        int[] person = {0, 0, 0, 0, 1, 2, 2, 3, 3, 3};
        double[] start = {0, 2, 4, 6, 0, 0, 3, 0, 1, 9};
        double[] stop = {2, 4, 6, 10, 10, 3, 10, 1, 9, 10};
        int[] event = {1, 1, 1, 0, 0, 1, 0, 1, 1, 0};
        MeanCumulative mean = MeanCumulative.of(
                FollowUp.ofCauses(stop, event).enteredAt(start).ofSubjects(person), 1);
        assertThat(mean.at(10)).isCloseTo(1.5, within(CLOSE));
        assertThat(mean.standardErrorAt(10)).isCloseTo(Math.sqrt((2.25 + 2.25 + 0.25 + 0.25) / 4 / 4), within(CLOSE));
        assertThat(mean.at(0.5)).isZero();
        assertThat(mean.standardErrorAt(0.5)).isZero();
    }

    @Test
    void without_events_nothing_is_expected() {
        FollowUp rows = FollowUp.ofCauses(new double[] {5, 9}, new int[2]);
        assertThat(MeanCumulative.of(rows, 3).at(9)).isZero();
        assertThat(MeanCumulative.of(rows, 3).standardErrorAt(9)).isZero();
        assertThat(GhoshLin.of(rows, 3, 4).standardErrorAt(9)).isZero();
        assertThatThrownBy(() -> GhoshLin.of(rows, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        FollowUp groups = rows.inGroups(new int[] {0, 1}, 2);
        assertThatThrownBy(() -> MeanCumulative.of(groups, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
