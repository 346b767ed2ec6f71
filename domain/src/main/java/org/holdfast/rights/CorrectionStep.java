package org.holdfast.rights;

/** What came of a request for correction, in the order in which it can (45 CFR 164.526). */
public enum CorrectionStep {
    /** Thirty more days, once, with a reason. */
    EXTENDED,
    ACCEPTED,
    DENIED,
    /** The client disagrees with the denial; their statement goes with the record. */
    DISAGREED
}
