package org.holdfast.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;

/** The clock of the tests: Tuesday 17 November 2026, 10:42 in London, until moved. */
@Dependent
public class TestClocks {
    static final TestClock CLOCK = new TestClock(Instant.parse("2026-11-17T10:42:00Z"));

    @Produces
    Clock clock() {
        return CLOCK;
    }
}
