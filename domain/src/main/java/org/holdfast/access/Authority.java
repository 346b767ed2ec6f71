package org.holdfast.access;

/** By which right somebody may sign for a client. */
public enum Authority {
    PARENT,
    GUARDIAN,
    /** For an adult whom a court found unable to decide (42 CFR 2.15(a)(1)). */
    COURT_APPOINTED,
    /** For somebody who has died: whom the law names to settle their affairs (42 CFR 2.15(b)(2)). */
    EXECUTOR,
    /** For somebody who has died without an executor: the spouse, or else a responsible relative (42 CFR 2.15(b)(2)). */
    NEXT_OF_KIN;

    /** Whether it counts after the client's death, and only then. */
    public boolean afterDeath() {
        return this == EXECUTOR || this == NEXT_OF_KIN;
    }
}
