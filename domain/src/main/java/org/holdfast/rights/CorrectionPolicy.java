package org.holdfast.rights;

import java.time.LocalDate;
import java.util.Set;
import org.holdfast.kernel.Refused;

/** When a request for correction has to be answered, and what can follow what. Source: 45 CFR 164.526(b)(2), (d). */
public final class CorrectionPolicy {
    static final int DAYS = 60;
    static final int MORE = 30;

    private CorrectionPolicy() {}

    /** The last day for an answer. */
    public static LocalDate dueOn(LocalDate receivedOn, boolean extended) {
        return receivedOn.plusDays(extended ? DAYS + MORE : DAYS);
    }

    /**
     * Whether this step can follow those that were taken.
     *
     * @throws Refused {@code correction.answered}, {@code correction.extended}, {@code correction.too-late-to-extend},
     *     {@code correction.nothing-denied}, {@code correction.disagreed}
     */
    static void check(CorrectionStep next, Set<CorrectionStep> before, LocalDate receivedOn, LocalDate today) {
        boolean answered = before.contains(CorrectionStep.ACCEPTED) || before.contains(CorrectionStep.DENIED);
        switch (next) {
            case ACCEPTED, DENIED -> refuse(answered, "correction.answered");
            case EXTENDED -> {
                refuse(answered, "correction.answered");
                refuse(before.contains(CorrectionStep.EXTENDED), "correction.extended");
                refuse(today.isAfter(dueOn(receivedOn, false)), "correction.too-late-to-extend");
            }
            case DISAGREED -> {
                refuse(!before.contains(CorrectionStep.DENIED), "correction.nothing-denied");
                refuse(before.contains(CorrectionStep.DISAGREED), "correction.disagreed");
            }
        }
    }

    private static void refuse(boolean when, String key) {
        if (when) {
            throw new Refused(key);
        }
    }
}
