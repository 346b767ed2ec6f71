package org.holdfast.access;

/** The Gate's answer, with its reason. */
public sealed interface Decision {
    Reason reason();

    /** Yes. */
    record Allowed(Reason reason) implements Decision {}

    /** No. */
    record Refusal(Reason reason) implements Decision {}

    /** The answer that this reason stands for. */
    static Decision of(Reason reason) {
        return reason.allows() ? new Allowed(reason) : new Refusal(reason);
    }
}
