package org.holdfast.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;

/**
 * Whoever signs in gets a new session id, once, and nothing that lay in the session before. WildFly's OIDC client keeps the id
 * it found (security.md, fact 1), which would let someone who planted the cookie share the session (ASVS 7.2.4).
 */
public class FreshSession extends HttpFilter {
    private static final String SIGNED_IN = FreshSession.class.getName();
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session != null && request.getUserPrincipal() != null) {
            refresh(request, session, request.getUserPrincipal().getName());
        }
        CurrentRequest.set(request);
        try {
            chain.doFilter(request, response);
        } finally {
            CurrentRequest.clear();
        }
    }

    private static void refresh(HttpServletRequest request, HttpSession session, String subject) {
        synchronized (SIGNED_IN) {
            if (subject.equals(session.getAttribute(SIGNED_IN))) {
                return;
            }
            if (session.getAttribute(SIGNED_IN) != null) {
                // somebody else was here: nothing of theirs is handed on, not even piece by piece
                session.invalidate();
                return;
            }
            Collections.list(session.getAttributeNames()).stream()
                    .filter(name -> !name.startsWith("org.wildfly.security"))
                    .forEach(session::removeAttribute);
            request.changeSessionId();
            session.setAttribute(SIGNED_IN, subject);
        }
    }
}
