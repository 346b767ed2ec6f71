package org.holdfast.reports.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.holdfast.kernel.ClientId;
import org.holdfast.session.AttendanceFact;
import org.holdfast.session.SessionKind;

/**
 * A service received on a day (measures M5, M6). Sessions attended here give some; services of other levels and places are not
 * recorded yet.
 *
 * @param on local day of the site
 */
public record ServiceFact(ClientId client, LocalDate on, Level level) {
    /** What kind of care it was. */
    public enum Level {
        ASSESSMENT,
        DETOXIFICATION,
        RESIDENTIAL,
        INTENSIVE_OUTPATIENT,
        OUTPATIENT;

        /** Whether it goes on with treatment after another level has ended. */
        boolean continues(Level ended) {
            return this != ended && this != ASSESSMENT && this != DETOXIFICATION;
        }
    }

    /** What sessions attended here say: assessments, and outpatient services. The domain does not know other levels yet. */
    public static List<ServiceFact> attended(Collection<AttendanceFact> visits) {
        return visits.stream()
                .filter(visit -> visit.state().came())
                .map(visit -> new ServiceFact(
                        visit.client(),
                        visit.heldOn(),
                        visit.kind() == SessionKind.ASSESSMENT ? Level.ASSESSMENT : Level.OUTPATIENT))
                .toList();
    }
}
