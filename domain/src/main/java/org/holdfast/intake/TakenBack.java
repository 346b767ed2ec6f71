package org.holdfast.intake;

/** Takes back the transaction it passes through, and carries the answer out of it. */
final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    TakenBack(Answer answer) {
        super("taken back", null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
