package org.holdfast.testing;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.util.Set;

/** Leaves out the beans that only a server can fill, and lets the tests' own stand in. */
public class WithoutServer implements Extension {
    private static final Set<String> SERVERS_OWN =
            Set.of("org.holdfast.kernel.Persistence", "org.holdfast.kernel.Clocks");

    void leaveOut(@Observes ProcessAnnotatedType<?> type) {
        if (SERVERS_OWN.contains(type.getAnnotatedType().getJavaClass().getName())) {
            type.veto();
        }
    }
}
