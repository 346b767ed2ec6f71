package org.holdfast.access;

import org.holdfast.testing.OpenClinic;

/** Each test's clinic is a minute of its own. */
public final class TestPace {
    private TestPace() {}

    /** Forgets what the tests before have opened. */
    public static void countAnew(OpenClinic clinic) {
        clinic.the(Pace.class).countAnew();
    }
}
