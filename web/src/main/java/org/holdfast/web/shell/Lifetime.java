package org.holdfast.web.shell;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * However busy, a sign-in ends after so many hours (ASVS 7.3.2): ten, or what {@code HOLDFAST_SESSION_HOURS} says; unused, it ends after
 * so many minutes (ASVS 7.3.1): twenty, or what {@code HOLDFAST_QUIET_MINUTES} says. The page warns before both ({@code js/hold.js}).
 */
final class Lifetime {
    private static final String SINCE = Lifetime.class.getName();
    /** The page hears of use sooner than the server and ends both sign-ins, ours and Keycloak's; the server alone could end only ours. */
    private static final Duration GRACE = Duration.ofMinutes(3);

    private static final int HOURS = 10;
    private static final int MOST_HOURS = 24;
    private static final int MINUTES = 20;
    private static final int MOST_MINUTES = 60;

    private Lifetime() {}

    /** The longest a sign-in lasts. */
    static Duration most() {
        return Duration.ofHours(setting(System.getenv("HOLDFAST_SESSION_HOURS"), HOURS, MOST_HOURS));
    }

    /** The longest it lasts while nobody uses it. */
    static Duration quiet() {
        return Duration.ofMinutes(setting(System.getenv("HOLDFAST_QUIET_MINUTES"), MINUTES, MOST_MINUTES));
    }

    /** A setting that makes no sense is as good as none. */
    static int setting(@Nullable String given, int usual, int most) {
        try {
            int number = given == null ? usual : Integer.parseInt(given.strip());
            return number < 1 || number > most ? usual : number;
        } catch (NumberFormatException e) {
            return usual;
        }
    }

    static void begin(HttpSession session, Instant now) {
        session.setAttribute(SINCE, now);
        session.setMaxInactiveInterval(Math.toIntExact(quiet().plus(GRACE).toSeconds()));
    }

    /** When this session ends at the latest; empty before anybody signed in. */
    static Optional<Instant> ends(HttpSession session) {
        return Optional.ofNullable((Instant) session.getAttribute(SINCE)).map(since -> since.plus(most()));
    }

    static boolean over(HttpSession session, Instant now) {
        return ends(session).filter(end -> !end.isAfter(now)).isPresent();
    }
}
