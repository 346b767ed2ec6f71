package org.holdfast.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The request this thread answers, for the few ways in that do not pass through Vaadin. */
final class CurrentRequest {
    private static final ThreadLocal<HttpServletRequest> REQUEST = new ThreadLocal<>();

    private CurrentRequest() {}

    static @Nullable HttpServletRequest get() {
        return REQUEST.get();
    }

    static void set(HttpServletRequest request) {
        REQUEST.set(request);
    }

    static void clear() {
        REQUEST.remove();
    }
}
