package org.holdfast.reports.attendance;

import java.util.HashMap;
import java.util.Map;
import org.holdfast.kernel.ClientId;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.measure.Definitions;
import org.holdfast.reports.measure.Proportion;
import org.holdfast.reports.survival.ClusterRatio;
import org.holdfast.session.AttendanceState;

/** Marks of one site, or of all, counted by person: one small array a person, nothing a visit. */
final class Visits {
    private static final int CAME = 0;
    private static final int MISSED = 1;
    private static final int CANCELLED_LATE = 2;

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
        return share(Definitions.NS, 0, 1, 0);
    }

    Proportion noShowExtended() {
        return share(Definitions.NSX, 0, 1, 1);
    }

    Proportion attendance() {
        return share(Definitions.ATT, 1, 0, 0);
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

    /** A late cancellation stands in the denominator of all but the strict rate. */
    private Proportion share(Definition definition, int came, int missed, int late) {
        boolean strict = definition.equals(Definitions.NS);
        int[] hits = new int[people.size()];
        int[] rows = new int[people.size()];
        int i = 0;
        for (int[] counts : people.values()) {
            hits[i] = came * counts[CAME] + missed * counts[MISSED] + late * counts[CANCELLED_LATE];
            rows[i++] = counts[CAME] + counts[MISSED] + (strict ? 0 : counts[CANCELLED_LATE]);
        }
        ClusterRatio ratio = ClusterRatio.of(hits, rows);
        return new Proportion(
                definition, ratio.x(), ratio.n(), ratio.interval(), new Completeness(due, due - notRecorded));
    }
}
