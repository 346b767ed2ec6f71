package org.holdfast.web.shell;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.access.Caller;
import org.jspecify.annotations.Nullable;

/** Work that the machine does by itself, on a thread of its own, as its operator. Nobody who sends a request can become that. */
public final class ActingAs {
    private static final ThreadLocal<@Nullable Caller> CALLER = new ThreadLocal<>();

    private ActingAs() {}

    /**
     * Does this work as the operator of the machine, and nothing after it.
     *
     * @throws IllegalStateException when this thread answers somebody's request
     */
    public static <T> T operator(Supplier<T> work) {
        if (VaadinRequest.getCurrent() != null || CurrentRequest.get() != null) {
            throw new IllegalStateException("a request is never answered as the operator");
        }
        CALLER.set(Caller.operator());
        try {
            return work.get();
        } finally {
            CALLER.remove();
        }
    }

    /** As whom this thread works by itself; empty on threads that answer people. */
    static Optional<Caller> caller() {
        return Optional.ofNullable(CALLER.get());
    }
}
