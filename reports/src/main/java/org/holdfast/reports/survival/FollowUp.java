package org.holdfast.reports.survival;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of follow-up, column by column: when each ended, how (0 = censored, 1 and up = by that event), from when it was at risk, and
 * the group and the person it belongs to.
 *
 * <p>At risk at t: entry &lt; t ≤ end, or everybody from the start where no entry is given (then someone may end at time 0). A
 * person may have several rows, as in start–stop data; unless {@link #ofSubjects} says otherwise, each row is a person. Times
 * are finite and in any one unit. The arrays are kept, not copied: a million rows cost what they cost.
 */
public final class FollowUp {
    private static final int[] ALIKE = new int[0];

    final double[] entry;
    final double[] time;
    final int[] ending;
    final int endings;
    final int[] group;
    final int groups;
    final int[] subject;

    private FollowUp(double[] entry, double[] time, int[] ending, int endings, int[] group, int groups, int[] subject) {
        this.entry = entry;
        this.time = time;
        this.ending = ending;
        this.endings = endings;
        this.group = group;
        this.groups = groups;
        this.subject = subject;
    }

    /**
     * Everybody at risk from the start, one kind of event.
     *
     * @param time end of follow-up, 0 or more
     * @param event whether it ended by the event
     * @throws IllegalArgumentException for a time that is none, or columns of different length
     */
    public static FollowUp of(double[] time, boolean[] event) {
        int[] ending = new int[event.length];
        for (int i = 0; i < ending.length; i++) {
            ending[i] = event[i] ? 1 : 0;
        }
        return checked(time, ending, 2);
    }

    /** As {@link #of}, in whole days. */
    public static FollowUp ofDays(int[] day, boolean[] event) {
        double[] time = new double[day.length];
        for (int i = 0; i < time.length; i++) {
            time[i] = day[i];
        }
        return of(time, event);
    }

    /**
     * Several kinds of event.
     *
     * @param cause 0 for censored, 1 and up for the events
     */
    public static FollowUp ofCauses(double[] time, int[] cause) {
        int highest = 1;
        for (int c : cause) {
            if (c < 0) {
                throw new IllegalArgumentException("an ending is 0 (censored) or the number of an event, not " + c);
            }
            highest = Math.max(highest, c);
        }
        return checked(time, cause, highest + 1);
    }

    private static FollowUp checked(double[] time, int[] ending, int endings) {
        sameLength(time.length, ending.length);
        for (double t : time) {
            if (!(t >= 0 && t < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("not a time: " + t);
            }
        }
        return new FollowUp(new double[0], time, ending, endings, ALIKE, 1, ALIKE);
    }

    /**
     * With delayed entry, or the starts of start–stop rows.
     *
     * @param entry time from which each row is at risk, before its end; no elements for "from the start"
     */
    public FollowUp enteredAt(double[] entry) {
        if (entry.length > 0) {
            sameLength(time.length, entry.length);
            for (int i = 0; i < entry.length; i++) {
                if (!(entry[i] < time[i])) {
                    throw new IllegalArgumentException(
                            "a row from " + entry[i] + " to " + time[i] + " is never at risk");
                }
            }
        }
        return new FollowUp(entry, time, ending, endings, group, groups, subject);
    }

    /**
     * In groups.
     *
     * @param group number of each row's group, from 0
     * @param groups how many groups there are; some may be empty
     */
    public FollowUp inGroups(int[] group, int groups) {
        sameLength(time.length, group.length);
        for (int g : group) {
            if (g < 0 || g >= groups) {
                throw new IllegalArgumentException("there is no group " + g + " of " + groups);
            }
        }
        return new FollowUp(entry, time, ending, endings, group, groups, subject);
    }

    /** Rows of the same number, 0 or more, are one person's. */
    public FollowUp ofSubjects(int[] subject) {
        sameLength(time.length, subject.length);
        return new FollowUp(entry, time, ending, endings, group, groups, subject);
    }

    private static void sameLength(int rows, int column) {
        if (rows != column) {
            throw new IllegalArgumentException("the columns differ in length");
        }
    }

    /** The rows of one group, in one group. */
    public FollowUp only(int g) {
        if (groups == 1) {
            return this;
        }
        return rows(IntStream.range(0, time.length).filter(i -> group[i] == g).toArray(), ALIKE, 1);
    }

    /** The rows by the number of their stratum, from 0, each in the same groups. */
    List<FollowUp> split(int[] stratum) {
        sameLength(time.length, stratum.length);
        int strata = 1 + IntStream.of(stratum).max().orElse(0);
        int[][] rows = new int[strata][];
        int[] sizes = new int[strata];
        for (int s : stratum) {
            sizes[s]++;
        }
        Arrays.setAll(rows, s -> new int[sizes[s]]);
        int[] at = new int[strata];
        for (int i = 0; i < stratum.length; i++) {
            rows[stratum[i]][at[stratum[i]]++] = i;
        }
        return Arrays.stream(rows).map(of -> rows(of, pick(group, of), groups)).toList();
    }

    private FollowUp rows(int[] of, int[] group, int groups) {
        return new FollowUp(
                pick(entry, of), pick(time, of), pick(ending, of), endings, group, groups, pick(subject, of));
    }

    private static double[] pick(double[] column, int[] rows) {
        return column.length == 0
                ? column
                : IntStream.of(rows).mapToDouble(i -> column[i]).toArray();
    }

    private static int[] pick(int[] column, int[] rows) {
        return column.length == 0
                ? column
                : IntStream.of(rows).map(i -> column[i]).toArray();
    }

    /** The risk table of each group for the first event; every other ending censors. */
    public List<RiskTable> tables() {
        return tables(1);
    }

    /** The risk table of each group for one event; every other ending censors. Counted for all groups in one pass. */
    public List<RiskTable> tables(int cause) {
        Tally tally = Tally.of(this);
        return IntStream.range(0, groups).mapToObj(g -> tally.table(g, cause)).toList();
    }

    /** Number of rows. */
    public int size() {
        return time.length;
    }

    /** Number of people. */
    public int subjects() {
        return subject.length == 0
                ? time.length
                : (int) IntStream.of(subject).distinct().count();
    }

    /** Rows that ended so. */
    public int endedBy(int event) {
        return (int) IntStream.of(ending).filter(e -> e == event).count();
    }

    int groupOf(int row) {
        return groups == 1 ? 0 : group[row];
    }

    int subjectOf(int row) {
        return subject.length == 0 ? row : subject[row];
    }
}
