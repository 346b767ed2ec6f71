package org.holdfast.reports.attendance;

import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.measure.Definitions;
import org.holdfast.session.AttendanceState;

/** Which marks stand in a rate and which are its hits (measures M1). */
@SuppressWarnings("ImmutableEnumChecker") // a definition is immutable: a record over an unmodifiable map
public enum AttendanceRule {
    /** Strict no-show rate: a late cancellation is in no part of it. */
    NO_SHOW(Definitions.NS) {
        @Override
        public boolean counts(AttendanceState state) {
            return state.came() || state == AttendanceState.NO_SHOW;
        }

        @Override
        public boolean hits(AttendanceState state) {
            return state == AttendanceState.NO_SHOW;
        }
    },
    /** Extended no-show rate: a late cancellation is missed. */
    NO_SHOW_EXTENDED(Definitions.NSX) {
        @Override
        public boolean hits(AttendanceState state) {
            return state == AttendanceState.NO_SHOW || state == AttendanceState.CANCELLED_BY_CLIENT_LATE;
        }
    },
    /** Attendance rate. */
    ATTENDANCE(Definitions.ATT) {
        @Override
        public boolean hits(AttendanceState state) {
            return state.came();
        }
    };

    private final Definition definition;

    AttendanceRule(Definition definition) {
        this.definition = definition;
    }

    /** The definition it belongs to. */
    public Definition definition() {
        return definition;
    }

    /** Whether such a mark stands in the denominator. */
    public boolean counts(AttendanceState state) {
        return state.came() || state == AttendanceState.NO_SHOW || state == AttendanceState.CANCELLED_BY_CLIENT_LATE;
    }

    /** Whether such a mark stands in the numerator. */
    public abstract boolean hits(AttendanceState state);
}
