package org.holdfast.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.MalformedURLException;
import java.util.Set;

/**
 * Who has not signed in gets the quiet pages, the files these need, and Vaadin's "your session is over"; never a session or a
 * page of Vaadin's. The constraints of web.xml alone leave two ways to one open: a POST of the page's own start request, and any
 * name below {@code /css} that is no file, which Vaadin takes for a page.
 */
public class Doorstep extends HttpFilter {
    private static final Set<String> QUIET = Set.of(QuietPages.SIGNED_OUT, QuietPages.TROUBLE, SignOut.PATH);

    /** What a page whose session has ended still sends; Vaadin's answer makes it load anew. */
    private static final Set<String> LAST_WORDS = Set.of("uidl", "heartbeat");

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getRequestURI().startsWith("//")) {
            // another name for the same page, under which its own files are not found
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getUserPrincipal() != null
                || QUIET.contains(request.getServletPath())
                // Keycloak itself speaks there, and proves that it does
                || BackChannel.PATH.equals(request.getServletPath()) && "POST".equals(request.getMethod())
                || isLastWord(request)
                || isFile(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isLastWord(HttpServletRequest request) {
        String kind = request.getParameter("v-r");
        return "POST".equals(request.getMethod()) && kind != null && LAST_WORDS.contains(kind);
    }

    private boolean isFile(HttpServletRequest request) throws MalformedURLException {
        String path = request.getPathInfo();
        return path != null
                && path.matches("/(css|fonts|img)/.*[^/]\\.[a-z0-9]+")
                && getServletContext().getResource(path) != null;
    }
}
