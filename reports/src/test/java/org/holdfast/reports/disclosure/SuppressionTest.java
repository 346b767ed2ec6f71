package org.holdfast.reports.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.holdfast.reports.measure.SmallNumbers;
import org.junit.jupiter.api.Test;

/** What is hidden stays hidden from one who solves for it. */
class SuppressionTest {
    private static final SmallNumbers USUAL = SmallNumbers.USUAL;
    private static final SmallNumbers FIVE = new SmallNumbers(5);

    @Test
    void a_table_without_small_cells_is_shown_whole() {
        assertThat(hidden(CountTable.of(new long[][] {{11, 0, 40}, {12, 30, 0}}), USUAL))
                .isZero();
    }

    @Test
    void ten_are_hidden_and_eleven_and_none_are_shown() {
        ShownTable shown = Suppression.of(CountTable.of(new long[][] {{10, 40, 0}, {50, 60, 11}, {70, 80, 90}}), USUAL);
        assertThat(shown.count(0, 0)).isEmpty();
        assertThat(shown.count(0, 2)).hasValue(0);
        assertThat(shown.count(1, 2)).hasValue(11);
        assertThat(shown.count(3, 3)).hasValue(411);
    }

    @Test
    void one_small_cell_hides_three_others_and_no_margin() {
        CountTable table = CountTable.of(new long[][] {{3, 40, 50}, {50, 60, 30}, {70, 80, 90}});
        ShownTable shown = Suppression.of(table, USUAL);
        assertThat(hidden(table, USUAL)).isEqualTo(4);
        for (int i = 0; i < 4; i++) {
            assertThat(shown.count(3, i)).isPresent();
            assertThat(shown.count(i, 3)).isPresent();
        }
        assertKept(table, USUAL);
    }

    @Test
    void two_small_cells_that_add_up_to_few_do_not_protect_each_other() {
        CountTable table = CountTable.of(new long[][] {{3, 4, 50}, {4, 3, 60}, {70, 80, 90}});
        assertThat(Suppression.of(table, USUAL).count(0, 2)).isEmpty();
        assertKept(table, USUAL);
    }

    @Test
    void a_small_total_is_hidden_as_well() {
        CountTable table = CountTable.of(new long[][] {{5, 0, 2}, {40, 30, 20}, {40, 30, 20}});
        assertThat(Suppression.of(table, USUAL).count(0, 3)).isEmpty();
        assertKept(table, USUAL);
    }

    @Test
    void a_table_of_few_people_shows_none_of_them() {
        CountTable table = CountTable.of(new long[][] {{1, 2}, {0, 3}});
        assertThat(hidden(table, USUAL)).isEqualTo(8);
        assertKept(table, USUAL);
    }

    @Test
    void a_table_of_nobody_is_shown() {
        assertThat(hidden(CountTable.of(new long[][] {{0, 0}, {0, 0}}), USUAL)).isZero();
    }

    @Test
    void with_another_threshold_four_are_hidden_and_five_are_shown() {
        assertThat(hidden(CountTable.of(new long[][] {{5, 40}, {50, 60}}), FIVE))
                .isZero();
        CountTable table = CountTable.of(new long[][] {{4, 40}, {50, 60}});
        assertThat(hidden(table, FIVE)).isEqualTo(4);
        assertKept(table, FIVE);
        assertThatThrownBy(() -> new SmallNumbers(4)).hasMessageContaining("at least 5");
    }

    @Test
    void a_small_cell_in_a_group_is_kept_by_the_groups_total_too() {
        CountTable table = CountTable.grouped(List.of(
                new long[][] {{3, 40}}, new long[][] {{30, 40}, {50, 20}}, new long[][] {{0, 12}, {25, 2}}));
        // the only row of its group: its total is the same number
        assertThat(Suppression.of(table, USUAL).count(1, 0)).isEmpty();
        assertKept(table, USUAL);
    }

    @Test
    void the_adversary_finds_a_cell_that_is_hidden_alone_and_two_that_add_up_to_few() {
        CountTable table = CountTable.of(new long[][] {{3, 40, 50}, {4, 60, 30}, {70, 80, 90}});
        boolean[][] alone = new boolean[4][4];
        alone[0][0] = true;
        Adversary reader = new Adversary(new ShownTable(table, alone), table, 0);
        assertThat(reader.least(0, 0)).isEqualTo(reader.most(0, 0)).isEqualTo(3);
        alone[1][0] = true;
        alone[0][1] = true;
        alone[1][1] = true;
        reader = new Adversary(new ShownTable(table, alone), table, 0);
        assertThat(reader.most(0, 0)).isEqualTo(7);
        assertThat(reader.least(0, 0)).isZero();
    }

    @Test
    void no_hidden_cell_of_many_random_tables_can_be_worked_out() {
        Random random = new Random(1103);
        for (int i = 0; i < 150; i++) {
            assertKept(CountTable.of(cells(random, 1 + random.nextInt(6), 1 + random.nextInt(5))), USUAL);
        }
    }

    @Test
    void no_hidden_cell_of_many_random_tables_with_groups_can_be_worked_out() {
        Random random = new Random(27);
        for (int i = 0; i < 60; i++) {
            List<long[][]> groups = new ArrayList<>();
            int columns = 1 + random.nextInt(4);
            for (int group = 1 + random.nextInt(3); group >= 0; group--) {
                groups.add(cells(random, 1 + random.nextInt(3), columns));
            }
            assertKept(CountTable.grouped(groups), i % 2 == 0 ? USUAL : FIVE);
        }
    }

    @Test
    void a_large_table_is_protected_without_hiding_most_of_it() {
        Random random = new Random(3);
        long[][] cells = new long[40][12];
        int small = 0;
        for (long[] row : cells) {
            for (int column = 0; column < row.length; column++) {
                row[column] = random.nextInt(10) == 0 ? 1 + random.nextInt(10) : 11 + random.nextInt(200);
                small += row[column] < 11 ? 1 : 0;
            }
        }
        assertThat(hidden(CountTable.of(cells), USUAL)).isBetween(small, 4 * small);
    }

    @Test
    void a_percentage_that_gives_a_small_number_away_is_hidden_with_it() {
        assertThat(ShownShare.of(11, 40, USUAL).value()).hasValue(11 / 40.0);
        assertThat(ShownShare.of(10, 40, USUAL).value()).isEmpty();
        assertThat(ShownShare.of(10, 40, USUAL).denominator()).hasValue(40);
        assertThat(ShownShare.of(30, 40, USUAL).numerator()).as("10 others").isEmpty();
        assertThat(ShownShare.of(29, 40, USUAL).value()).hasValue(29 / 40.0);
        assertThat(ShownShare.of(0, 40, USUAL).value()).hasValue(0);
        assertThat(ShownShare.of(40, 40, USUAL).value()).hasValue(1);
        assertThat(ShownShare.of(0, 10, USUAL).denominator()).isEmpty();
        assertThat(ShownShare.of(0, 0, USUAL).value()).isEmpty();
        assertThatThrownBy(() -> ShownShare.of(5, 4, USUAL)).hasMessageContaining("5 of 4");
    }

    @Test
    void four_of_eleven_hide_the_eleven_for_both_parts_would_be_small() {
        assertThat(ShownShare.of(4, 11, USUAL).denominator()).isEmpty();
        assertThat(ShownShare.of(4, 12, USUAL).denominator()).hasValue(12);
    }

    @Test
    void no_share_of_up_to_sixty_can_be_worked_out() {
        for (int n = 0; n <= 60; n++) {
            for (int x = 0; x <= n; x++) {
                assertKept(CountTable.row(x, n - x), USUAL);
            }
        }
    }

    private static long[][] cells(Random random, int rows, int columns) {
        int zeros = random.nextInt(4);
        int smalls = random.nextInt(4);
        long[][] cells = new long[rows][columns];
        for (long[] row : cells) {
            for (int column = 0; column < columns; column++) {
                boolean none = random.nextInt(5) < zeros;
                boolean few = random.nextInt(5) < smalls;
                row[column] = none ? 0 : few ? 1 + random.nextInt(10) : 11 + random.nextInt(60);
            }
        }
        return cells;
    }

    private static int hidden(CountTable table, SmallNumbers small) {
        ShownTable shown = Suppression.of(table, small);
        int hidden = 0;
        for (int row = 0; row < shown.rows(); row++) {
            for (int column = 0; column < shown.columns(); column++) {
                hidden += shown.count(row, column).isEmpty() ? 1 : 0;
            }
        }
        return hidden;
    }

    /** Every small cell is hidden, every shown cell is right, and no hidden cell can be worked out or told to be small. */
    private static void assertKept(CountTable table, SmallNumbers small) {
        ShownTable shown = Suppression.of(table, small);
        for (int atLeast = 0; atLeast <= 1; atLeast++) {
            Adversary adversary = new Adversary(shown, table, atLeast);
            for (int row = 0; row < table.rows(); row++) {
                for (int column = 0; column < table.columns(); column++) {
                    long count = table.count(row, column);
                    if (shown.count(row, column).isPresent()) {
                        assertThat(small.hides(count)).isFalse();
                        assertThat(shown.count(row, column)).hasValue(count);
                    } else {
                        long most = adversary.most(row, column);
                        assertThat(count).as("0 is never hidden").isPositive();
                        assertThat(adversary.least(row, column))
                                .isLessThan(most)
                                .isLessThanOrEqualTo(count);
                        assertThat(most).isGreaterThanOrEqualTo(Math.max(count, small.fewest()));
                    }
                }
            }
        }
    }
}
