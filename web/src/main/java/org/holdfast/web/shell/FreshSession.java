package org.holdfast.web.shell;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.holdfast.access.SignIns;

/**
 * Whoever signs in gets a new session id, once, and nothing that lay in the session before. WildFly's OIDC client keeps the id
 * it found (security.md, fact 1), which would let someone who planted the cookie share the session (ASVS 7.2.4).
 */
public class FreshSession extends HttpFilter {
    private static final String SIGNED_IN = FreshSession.class.getName();
    private static final String ASKED_AT = SIGNED_IN + ".asked";
    private static final long serialVersionUID = 1L;

    @Inject
    transient OpenSessions sessions;

    @Inject
    transient SignIns signIns;

    @Inject
    transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        Principal person = request.getUserPrincipal();
        boolean signedIn = session != null && person != null && refresh(request, session, person);
        if (session != null && Lifetime.over(session, clock.instant()) && !goes(request)) {
            outOf(request, response);
            return;
        }
        request.setAttribute(ASKED_AT, clock.instant());
        CurrentRequest.set(request);
        try {
            if (signedIn) {
                signIns.signedIn(Browser.of(request.getHeader("User-Agent")));
            }
            chain.doFilter(request, response);
        } finally {
            CurrentRequest.clear();
        }
    }

    /** How long before this request the person last proved who they are; empty where nobody knows. */
    static Optional<Duration> provedAgo(HttpServletRequest request) {
        Principal person = request.getUserPrincipal();
        Instant proved = person == null ? null : StepUp.provedAt(request, person);
        Instant asked = (Instant) request.getAttribute(ASKED_AT);
        return proved == null || asked == null || asked.isBefore(proved)
                ? Optional.empty()
                : Optional.of(Duration.between(proved, asked));
    }

    private static boolean goes(HttpServletRequest request) {
        return SignOut.PATH.equals(request.getServletPath()) || QuietPages.SIGNED_OUT.equals(request.getServletPath());
    }

    /** To the way out, which ends Keycloak's session too; a page of Vaadin's is told so in its own words. */
    private static void outOf(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String out = request.getContextPath() + SignOut.PATH;
        if (request.getParameter("v-r") == null) {
            response.sendRedirect(out);
        } else {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write("Vaadin-Refresh: " + out);
        }
    }

    /** @return whether the person has just signed in */
    private boolean refresh(HttpServletRequest request, HttpSession session, Principal person) {
        String subject = person.getName();
        synchronized (SIGNED_IN) {
            if (subject.equals(session.getAttribute(SIGNED_IN))) {
                return false;
            }
            if (session.getAttribute(SIGNED_IN) != null) {
                // somebody else was here: nothing of theirs is handed on, not even piece by piece
                session.invalidate();
                return false;
            }
            Collections.list(session.getAttributeNames()).stream()
                    .filter(name -> !name.startsWith("org.wildfly.security"))
                    .forEach(session::removeAttribute);
            request.changeSessionId();
            session.setAttribute(SIGNED_IN, subject);
            Lifetime.begin(session, clock.instant());
            sessions.opened(session, subject, IdToken.signIn(person).orElse(null));
            return true;
        }
    }
}
