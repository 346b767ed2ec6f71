package org.holdfast.reports.survival;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Made-up follow-up for tests, row by row, so that rows can be shuffled, doubled, cut, or told otherwise. */
record Followed(List<Row> rows, int groups) {
    record Row(double from, double to, int ending, int group, int person) {}

    /** Everybody from the start, in whole days up to {@code days}, with ties and exits on the first day. */
    static Followed some(Random random, int n, int days, int causes, int groups) {
        return of(
                n,
                groups,
                i -> new Row(-1, random.nextInt(days + 1), random.nextInt(causes + 1), random.nextInt(groups), i));
    }

    /** Delayed entries. */
    static Followed late(Random random, int n, int days, int causes, int groups) {
        return of(n, groups, i -> {
            int to = 1 + random.nextInt(days);
            return new Row(random.nextInt(to), to, random.nextInt(causes + 1), random.nextInt(groups), i);
        });
    }

    /** Several events a person, start–stop; a person's follow-up ends by event 2 or by nothing. */
    static Followed recurrent(Random random, int people, int days, int groups) {
        List<Row> rows = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            int group = random.nextInt(groups);
            int from = random.nextInt(3);
            int end = from + 1 + random.nextInt(days);
            while (from < end) {
                int to = Math.min(end, from + 1 + random.nextInt(days));
                rows.add(new Row(from, to, to < end ? 1 : 2 * random.nextInt(2), group, person));
                from = to;
            }
        }
        return new Followed(rows, groups);
    }

    private static Followed of(int n, int groups, java.util.function.IntFunction<Row> row) {
        return new Followed(IntStream.range(0, n).mapToObj(row).toList(), groups);
    }

    FollowUp followUp() {
        FollowUp all = FollowUp.ofCauses(
                        rows.stream().mapToDouble(Row::to).toArray(),
                        rows.stream().mapToInt(Row::ending).toArray())
                .inGroups(rows.stream().mapToInt(Row::group).toArray(), groups)
                .ofSubjects(rows.stream().mapToInt(Row::person).toArray());
        return rows.stream().allMatch(row -> row.from < 0)
                ? all
                : all.enteredAt(rows.stream().mapToDouble(Row::from).toArray());
    }

    Followed shuffled(Random random) {
        List<Row> other = new ArrayList<>(rows);
        Collections.shuffle(other, random);
        return new Followed(other, groups);
    }

    Followed twice() {
        List<Row> other = new ArrayList<>(rows);
        rows.forEach(row -> other.add(new Row(row.from, row.to, row.ending, row.group, row.person + 1_000_000)));
        return new Followed(other, groups);
    }

    Followed timed(DoubleUnaryOperator clock) {
        return each(row ->
                new Row(clock.applyAsDouble(row.from), clock.applyAsDouble(row.to), row.ending, row.group, row.person));
    }

    Followed grouped(IntUnaryOperator label) {
        return each(row -> new Row(row.from, row.to, row.ending, label.applyAsInt(row.group), row.person));
    }

    Followed ended(IntUnaryOperator ending) {
        return each(row -> new Row(row.from, row.to, ending.applyAsInt(row.ending), row.group, row.person));
    }

    /** Each row cut in two where there is room, at any time inside it. */
    Followed cut(Random random) {
        List<Row> other = new ArrayList<>();
        for (Row row : rows) {
            double at = row.from + (row.to - row.from) * (1 + random.nextInt(7)) / 8;
            other.add(new Row(row.from, at, 0, row.group, row.person));
            other.add(new Row(at, row.to, row.ending, row.group, row.person));
        }
        return new Followed(other, groups);
    }

    private Followed each(java.util.function.UnaryOperator<Row> change) {
        return new Followed(rows.stream().map(change).toList(), groups);
    }
}
