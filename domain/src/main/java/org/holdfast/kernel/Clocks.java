package org.holdfast.kernel;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;

/** The one place that reads the machine's clock; everything else is handed a {@link Clock}. */
@Dependent
public class Clocks {
    /** The clock injected everywhere, in UTC. */
    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }

    static Instant now() {
        return Clock.systemUTC().instant();
    }
}
