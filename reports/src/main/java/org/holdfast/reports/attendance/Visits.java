package org.holdfast.reports.attendance;

import java.util.HashMap;
import java.util.Map;
import org.holdfast.kernel.ClientId;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Proportion;
import org.holdfast.reports.survival.ClusterRatio;
import org.holdfast.session.AttendanceState;

/** Marks of one site, or of all, counted by person: one small array a person, nothing a visit. */
final class Visits {
    private static final int CAME = 0;
    private static final int MISSED = 1;
    private static final int CANCELLED_LATE = 2;
    /** The mark each column is judged by. */
    private static final AttendanceState[] STANDS_FOR = {
        AttendanceState.ATTENDED, AttendanceState.NO_SHOW, AttendanceState.CANCELLED_BY_CLIENT_LATE
    };

    private final Map<ClientId, int[]> people = new HashMap<>();
    private long due;
    private long notRecorded;

    /** Adds a line that is due by the cut-off or drops it where it is not (measures M0). */
    void add(ClientId person, AttendanceState state) {
        if (!state.isDue()) {
            return;
        }
        due++;
        int column = column(state);
        if (column >= 0) {
            cell(person)[column]++;
        } else if (state == AttendanceState.NOT_RECORDED) {
            notRecorded++;
        }
    }

    void addAll(Visits other) {
        due += other.due;
        notRecorded += other.notRecorded;
        other.people.forEach((person, counts) -> {
            int[] mine = cell(person);
            for (int i = 0; i < mine.length; i++) {
                mine[i] += counts[i];
            }
        });
    }

    int people() {
        return people.size();
    }

    Proportion noShow() {
        return share(AttendanceRule.NO_SHOW);
    }

    Proportion noShowExtended() {
        return share(AttendanceRule.NO_SHOW_EXTENDED);
    }

    Proportion attendance() {
        return share(AttendanceRule.ATTENDANCE);
    }

    private int[] cell(ClientId person) {
        return people.computeIfAbsent(person, key -> new int[3]);
    }

    private static int column(AttendanceState state) {
        if (state.came()) {
            return CAME;
        }
        return switch (state) {
            case NO_SHOW -> MISSED;
            case CANCELLED_BY_CLIENT_LATE -> CANCELLED_LATE;
            default -> -1;
        };
    }

    private Proportion share(AttendanceRule rule) {
        int[] hits = new int[people.size()];
        int[] rows = new int[people.size()];
        int i = 0;
        for (int[] counts : people.values()) {
            for (int column = 0; column < STANDS_FOR.length; column++) {
                hits[i] += rule.hits(STANDS_FOR[column]) ? counts[column] : 0;
                rows[i] += rule.counts(STANDS_FOR[column]) ? counts[column] : 0;
            }
            i++;
        }
        ClusterRatio ratio = ClusterRatio.of(hits, rows);
        return new Proportion(
                rule.definition(), ratio.x(), ratio.n(), ratio.interval(), new Completeness(due, due - notRecorded));
    }
}
