package org.holdfast.reports.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdfast.reports.measure.SmallNumbers;
import org.junit.jupiter.api.Test;

/** Asking twice reveals no more than asking once. */
class PublishedTest {
    private final Published published = new Published(SmallNumbers.USUAL);

    private static Set<Integer> people(int from, int to) {
        return IntStream.range(from, to).boxed().collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<Integer> all(Set<Integer> some, Set<Integer> others) {
        Set<Integer> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    @Test
    void after_two_sites_together_the_larger_alone_would_give_the_smaller_away() {
        assertThat(published.release("people", people(0, 58))).isTrue();
        assertThat(published.release("people", people(0, 50))).as("8 are left").isFalse();
        assertThat(published.release("people", people(0, 47))).as("11 are left").isTrue();
        assertThat(published.release("people", people(0, 48)))
                .as("1 more than before")
                .isFalse();
    }

    @Test
    void the_other_way_round_the_two_together_are_refused() {
        assertThat(published.release("people", people(0, 50))).isTrue();
        assertThat(published.release("people", people(0, 58))).isFalse();
        assertThat(published.release("people", people(0, 50)))
                .as("it was shown")
                .isTrue();
    }

    @Test
    void a_small_site_is_not_found_by_two_steps_either() {
        Set<Integer> a = people(0, 50);
        Set<Integer> b = people(50, 90);
        Set<Integer> c = people(90, 95);
        assertThat(published.release("people", a)).isTrue();
        assertThat(published.release("people", b)).isTrue();
        assertThat(published.release("people", all(all(a, b), c))).isFalse();
        assertThat(published.release("people", all(b, c))).isFalse();
        assertThat(published.release("people", all(b, people(95, 120)))).isTrue();
    }

    @Test
    void two_small_parts_are_not_found_together() {
        // all = a + b + c, b and c of 4 people each; a would give away the 8
        assertThat(published.release("people", people(0, 108))).isTrue();
        assertThat(published.release("people", all(people(0, 104), people(200, 230))))
                .isTrue();
        assertThat(published.release("people", people(0, 100))).isFalse();
    }

    @Test
    void sets_that_overlap_without_one_in_the_other_may_both_be_shown() {
        assertThat(published.release("people", people(0, 50))).isTrue();
        assertThat(published.release("people", people(5, 55))).isTrue();
        assertThat(published.release("people", people(0, 55)))
                .as("5 on either side")
                .isFalse();
    }

    @Test
    void people_and_stays_are_kept_apart_and_a_new_session_knows_nothing() {
        assertThat(published.release("people", people(0, 58))).isTrue();
        assertThat(published.release("stays", people(0, 50))).isTrue();
        assertThat(new Published(SmallNumbers.USUAL).release("people", people(0, 50)))
                .isTrue();
        assertThat(new Published(new SmallNumbers(5)).release("people", people(0, 5)))
                .isTrue();
        assertThat(published.release("people", Set.of(1, 2))).isFalse();
        assertThat(published.release("people", Set.of())).isTrue();
    }

    @Test
    void a_second_table_hides_the_cell_that_would_uncover_the_first() {
        // first: by site, where site 1 has 5 and so another is hidden with it
        List<Set<Integer>> sites = List.of(people(0, 5), people(5, 35), people(35, 75), people(75, 135));
        ShownTable first = published.release(
                "people",
                CountTable.row(5, 30, 40, 60),
                (row, column) -> column == 4 ? people(0, 135) : sites.get(column));
        assertThat(first.count(0, 0)).isEmpty();
        assertThat(first.count(0, 1)).isEmpty();
        assertThat(first.count(0, 4)).hasValue(135);
        // then site 2 alone, or the first two together
        assertThat(published.release("people", sites.get(1))).isFalse();
        assertThat(published.release("people", people(0, 35)))
                .as("follows already")
                .isTrue();
    }

    @Test
    void the_table_of_one_site_hides_what_subtracted_from_both_sites_would_be_few() {
        // both sites: 60 stayed, 40 left; site A: 30 stayed, 38 left, so of site B 30 stayed and 2 left
        Set<Integer> stayed = people(0, 60);
        Set<Integer> left = people(100, 140);
        ShownTable both = outcome(stayed, left);
        assertThat(both.count(0, 0)).hasValue(60);
        ShownTable a = outcome(people(0, 30), people(100, 138));
        assertThat(a.count(0, 2)).hasValue(68);
        assertThat(a.count(0, 0)).as("with the total it tells who left").isEmpty();
        assertThat(a.count(0, 1)).isEmpty();
    }

    @Test
    void a_day_later_a_table_that_gained_few_shows_nothing_of_them() {
        ShownTable today = outcome(people(0, 60), people(100, 140));
        assertThat(today.count(0, 2)).hasValue(100);
        ShownTable tomorrow = outcome(people(0, 63), people(100, 140));
        assertThat(tomorrow.count(0, 2)).isEmpty();
        assertThat(tomorrow.count(0, 0)).isEmpty();
        assertThat(tomorrow.count(0, 1)).as("as it was").hasValue(40);
    }

    private ShownTable outcome(Set<Integer> stayed, Set<Integer> left) {
        List<Set<Integer>> columns = List.of(stayed, left, all(stayed, left));
        return published.release(
                "people", CountTable.row(stayed.size(), left.size()), (row, column) -> columns.get(column));
    }

    @Test
    void a_table_must_name_the_people_it_counts() {
        assertThatThrownBy(() -> published.release("people", CountTable.row(20, 30), (row, column) -> people(0, 7)))
                .hasMessageContaining("7 are named for a cell of 50");
    }

    @Test
    void no_small_set_can_be_subtracted_from_what_many_random_questions_showed() {
        Random random = new Random(42);
        for (int round = 0; round < 40; round++) {
            int[] sizes = IntStream.range(0, 7).map(i -> 1 + random.nextInt(25)).toArray();
            Published session = new Published(SmallNumbers.USUAL);
            List<Set<Integer>> shown = new ArrayList<>();
            List<Integer> masks = new ArrayList<>();
            for (int question = 0; question < 30; question++) {
                int mask = 1 + random.nextInt(127);
                Set<Integer> people = members(sizes, mask);
                if (session.release("people", people)) {
                    shown.add(people);
                    masks.add(mask);
                }
            }
            assertThat(shown).isNotEmpty();
            assertNothingSmallFollows(sizes, masks);
        }
    }

    /** Every set of parts, worked out by plain real elimination: in the span of what was shown, it has none or eleven. */
    private static void assertNothingSmallFollows(int[] sizes, List<Integer> masks) {
        int rank = rank(masks);
        for (int mask = 1; mask < 128; mask++) {
            int people = members(sizes, mask).size();
            if (SmallNumbers.hidden(people)) {
                List<Integer> with = new ArrayList<>(masks);
                with.add(mask);
                assertThat(rank(with))
                        .as("parts %s of %s", BitSet.valueOf(new long[] {mask}), masks)
                        .isGreaterThan(rank);
            }
        }
    }

    private static int rank(Collection<Integer> masks) {
        List<double[]> rows = new ArrayList<>();
        for (int mask : masks) {
            rows.add(IntStream.range(0, 7).mapToDouble(i -> mask >> i & 1).toArray());
        }
        int rank = 0;
        for (int column = 0; column < 7; column++) {
            int pivot = rank;
            for (int i = rank; i < rows.size(); i++) {
                pivot = Math.abs(rows.get(i)[column]) > Math.abs(rows.get(pivot)[column]) ? i : pivot;
            }
            if (pivot < rows.size() && Math.abs(rows.get(pivot)[column]) > 1e-9) {
                java.util.Collections.swap(rows, rank, pivot);
                for (int i = rank + 1; i < rows.size(); i++) {
                    double factor = rows.get(i)[column] / rows.get(rank)[column];
                    for (int j = column; j < 7; j++) {
                        rows.get(i)[j] -= factor * rows.get(rank)[j];
                    }
                }
                rank++;
            }
        }
        return rank;
    }

    private static Set<Integer> members(int[] sizes, int mask) {
        Set<Integer> people = new HashSet<>();
        for (int part = 0; part < sizes.length; part++) {
            if ((mask >> part & 1) == 1) {
                people.addAll(people(part * 100, part * 100 + sizes[part]));
            }
        }
        return people;
    }
}
