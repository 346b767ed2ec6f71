package org.holdfast.reports.tally;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.session.AttendanceFact;
import org.holdfast.session.AttendanceState;

/** How complete the marks are that a figure rests on (measures M0): (due − not recorded) ÷ due. */
public final class Marks {
    private Marks() {}

    /**
     * Of the lines asked for that were held by the cut-off and were due.
     *
     * @param asked which lines the figure rests on
     * @param cutOff last local day that is known
     */
    public static Completeness of(
            Iterable<AttendanceFact> visits, Predicate<? super AttendanceFact> asked, LocalDate cutOff) {
        long due = 0;
        long recorded = 0;
        for (AttendanceFact visit : visits) {
            if (visit.state().isDue() && !visit.heldOn().isAfter(cutOff) && asked.test(visit)) {
                due++;
                recorded += visit.state() == AttendanceState.NOT_RECORDED ? 0 : 1;
            }
        }
        return new Completeness(due, recorded);
    }
}
