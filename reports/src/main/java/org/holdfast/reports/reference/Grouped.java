package org.holdfast.reports.reference;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.holdfast.reports.survival.FollowUp;

/**
 * The follow-up of a case in its groups. Columns: {@code time} or {@code stop}, {@code event}, and, where the case has them, {@code
 * entry} or {@code start}, {@code group}, {@code id}. A row that starts at its end or later is never at risk and left out, as R
 * does.
 *
 * @param flat whether the case names no group: its only one is called {@code all}
 * @param causes the events there are, ascending
 */
record Grouped(Rows table, FollowUp rows, List<String> labels, boolean flat, List<Integer> causes) {
    /**
     * Reads a case.
     *
     * @param codes whether the event column holds codes of several events; otherwise one of them, or 1, is the event
     */
    static Grouped of(Case asked, boolean codes) throws IOException {
        String time = asked.column("time").or(() -> asked.column("stop")).orElseThrow();
        Optional<String> entry = entry(asked);
        Rows table = asked.rows();
        if (entry.isPresent()) {
            double[] from = table.numbers(entry.get());
            double[] to = table.numbers(time);
            table = table.where(i -> from[i] < to[i]);
        }
        int[] ending = table.whole(asked.mustColumn("event"));
        if (!codes) {
            int event = (int) asked.number("event_code", eventOf(ending));
            Arrays.setAll(ending, i -> ending[i] == event ? 1 : 0);
        }
        FollowUp rows = FollowUp.ofCauses(table.numbers(time), ending);
        if (entry.isPresent()) {
            rows = rows.enteredAt(table.numbers(entry.get()));
        }
        if (asked.column("id").isPresent()) {
            rows = rows.ofSubjects(table.codes(asked.mustColumn("id")));
        }
        Optional<String> group = asked.column("group");
        List<String> labels = group.map(table::levels).orElse(List.of("all"));
        if (group.isPresent()) {
            rows = rows.inGroups(table.codes(group.get()), labels.size());
        }
        TreeSet<Integer> causes = new TreeSet<>();
        Arrays.stream(ending).filter(code -> code > 0).forEach(causes::add);
        return new Grouped(table, rows, labels, group.isEmpty(), List.copyOf(causes));
    }

    /** The column of delayed entry, where the case has one. */
    static Optional<String> entry(Case asked) {
        return asked.column("entry").or(() -> asked.column("start"));
    }

    /** 1; but 2 where status is coded 1 and 2, the way older data of R are. */
    private static int eventOf(int[] status) {
        return IntStream.of(status).allMatch(code -> code == 1 || code == 2)
                        && IntStream.of(status).anyMatch(code -> code == 2)
                ? 2
                : 1;
    }

    /** The results of each group under its label. */
    Results each(IntFunction<Results> group) {
        Results results = new Results();
        for (int g = 0; g < labels.size(); g++) {
            results.put(labels.get(g), group.apply(g));
        }
        return results;
    }

    /** Rows of each group. */
    List<Integer> sizes() {
        return IntStream.range(0, labels.size())
                .mapToObj(g -> rows.only(g).size())
                .toList();
    }

    /** For each row the number of its stratum: rows alike in all of these columns. */
    int[] strata(List<String> columns) {
        String[] keys = new String[table.size()];
        Arrays.fill(keys, "");
        for (String column : columns) {
            String[] text = table.text(column);
            Arrays.setAll(keys, i -> keys[i] + "," + text[i]);
        }
        List<String> levels = List.copyOf(new TreeSet<>(List.of(keys)));
        return Arrays.stream(keys).mapToInt(levels::indexOf).toArray();
    }
}
