package org.holdfast.web.shell;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * However busy, a sign-in ends after so many hours (ASVS 7.3.2): ten, or what {@code HOLDFAST_SESSION_HOURS} says. The page warns five
 * minutes before ({@code js/hold.js}).
 */
final class Lifetime {
    private static final String SINCE = Lifetime.class.getName();
    private static final int MOST = 24;

    private Lifetime() {}

    static Duration most() {
        return most(System.getenv("HOLDFAST_SESSION_HOURS"));
    }

    /** A setting that makes no sense is as good as none. */
    static Duration most(@Nullable String setting) {
        try {
            int hours = setting == null ? 10 : Integer.parseInt(setting.strip());
            return Duration.ofHours(hours < 1 || hours > MOST ? 10 : hours);
        } catch (NumberFormatException e) {
            return Duration.ofHours(10);
        }
    }

    static void begin(HttpSession session, Instant now) {
        session.setAttribute(SINCE, now);
    }

    /** When this session ends at the latest; empty before anybody signed in. */
    static Optional<Instant> ends(HttpSession session) {
        return Optional.ofNullable((Instant) session.getAttribute(SINCE)).map(since -> since.plus(most()));
    }

    static boolean over(HttpSession session, Instant now) {
        return ends(session).filter(end -> !end.isAfter(now)).isPresent();
    }
}
