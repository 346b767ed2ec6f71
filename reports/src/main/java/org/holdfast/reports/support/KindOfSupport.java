package org.holdfast.reports.support;

import org.holdfast.support.SupportKinds;

/** Which support is asked about. */
public enum KindOfSupport {
    EMOTIONAL,
    INFORMATIONAL,
    PRACTICAL,
    /** Any of the three. */
    ANY;

    /** Whether a tie gives it. */
    boolean givenBy(SupportKinds kinds) {
        return switch (this) {
            case EMOTIONAL -> kinds.emotional();
            case INFORMATIONAL -> kinds.informational();
            case PRACTICAL -> kinds.practical();
            case ANY -> true;
        };
    }
}
