package org.holdfast.access;

/** The Gate's no. It has been written to the audit. What the person reads never tells whether the record exists. */
public class Denied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Denied(Action action, Reason reason) {
        super(action + " denied: " + reason);
        this.reason = reason;
    }

    /** Why, for the audit and the log; not for the person refused. */
    public Reason reason() {
        return reason;
    }
}
