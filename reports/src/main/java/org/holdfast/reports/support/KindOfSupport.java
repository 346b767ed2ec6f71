package org.holdfast.reports.support;

/** Which support is asked about. */
public enum KindOfSupport {
    EMOTIONAL,
    INFORMATIONAL,
    PRACTICAL,
    /** Whoever is designated, whatever they give. */
    ANY;

    /** Whether a tie gives it. */
    boolean givenBy(SupportFact tie) {
        return switch (this) {
            case EMOTIONAL -> tie.emotional();
            case INFORMATIONAL -> tie.informational();
            case PRACTICAL -> tie.practical();
            case ANY -> true;
        };
    }
}
