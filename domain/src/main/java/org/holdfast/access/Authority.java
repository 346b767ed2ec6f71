package org.holdfast.access;

/** By which right somebody may sign for a client. */
public enum Authority {
    PARENT,
    GUARDIAN,
    /** For an adult whom a court found unable to decide (42 CFR 2.15(a)(1)). */
    COURT_APPOINTED
}
