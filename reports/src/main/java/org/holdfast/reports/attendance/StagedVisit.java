package org.holdfast.reports.attendance;

import org.holdfast.session.AttendanceFact;
import org.holdfast.session.SessionKind;

/** A line and where in care it stands (measures M1). */
public record StagedVisit(AttendanceFact visit, Stage stage) {
    /** Where in care. */
    public enum Stage {
        ASSESSMENT,
        /** Treatment lines up to and on the day the first treatment session of the stay was attended. */
        FIRST_TREATMENT,
        LATER
    }

    /** With whom. */
    public enum Setting {
        INDIVIDUAL,
        GROUP,
        OTHER
    }

    /** Individual and group sessions; family, assessment and medication are neither. */
    public Setting setting() {
        return switch (visit.kind()) {
            case INDIVIDUAL -> Setting.INDIVIDUAL;
            case GROUP -> Setting.GROUP;
            case FAMILY, ASSESSMENT, MEDICATION -> Setting.OTHER;
        };
    }

    static boolean isTreatment(AttendanceFact visit) {
        return visit.kind() != SessionKind.ASSESSMENT;
    }
}
