package org.holdfast.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;

/** What the browser may do with our pages: keep nothing, guess nothing, frame nothing, load from nowhere else. */
public class Headers extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Flow's client evaluates the code it is sent, hence 'unsafe-eval' and 'unsafe-inline' for scripts and styles. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                    + " font-src 'self' data:; connect-src 'self'; frame-src 'self' blob:; manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** What is the same for everybody may stay in the browser, as whoever serves it says. */
    private static final List<String> FILES =
            List.of("/VAADIN/build/", "/VAADIN/static/", "/css/", "/fonts/", "/img/", "/js/");

    /** Vaadin sets a weaker rule for its own answers, which carry the record as well as the page does. */
    private static final class KeptNowhere extends HttpServletResponseWrapper {
        KeptNowhere(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!"Cache-Control".equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!"Cache-Control".equalsIgnoreCase(name)) {
                super.addHeader(name, value);
            }
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Content-Security-Policy", POLICY);
        if (request.isSecure()) {
            // also where TLS ends at the proxy that says so (configure.cli, HOLDFAST_BEHIND_PROXY)
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        boolean file = FILES.stream().anyMatch(request.getRequestURI()::startsWith);
        chain.doFilter(request, file ? response : new KeptNowhere(response));
    }
}
