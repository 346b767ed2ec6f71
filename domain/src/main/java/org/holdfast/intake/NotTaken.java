package org.holdfast.intake;

/** Nothing was changed: there are faults, or it was a dry run. Rolls back the transaction it passes through, and says why. */
public final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    NotTaken(Answer answer) {
        super("nothing was taken in", null, false, false);
        this.answer = answer;
    }

    /** What was found. */
    public Answer answer() {
        return answer;
    }
}
