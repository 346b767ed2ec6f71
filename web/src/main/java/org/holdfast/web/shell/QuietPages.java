package org.holdfast.web.shell;

import static org.holdfast.web.shell.Messages.say;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * The few pages that must answer without a sign-in and without Vaadin: signed out, a sign-in that went stale (two tabs, an old
 * bookmark), and the server's own errors. They say nothing about anyone.
 */
@WebServlet({QuietPages.SIGNED_OUT, QuietPages.TROUBLE})
public class QuietPages extends HttpServlet {
    static final String SIGNED_OUT = "/signed-out";
    static final String TROUBLE = "/trouble";
    private static final String OUT = "signed-out";
    private static final long serialVersionUID = 1L;

    /** Other windows of this browser hear it ({@code js/hold.js}) and load anew, which shows nothing but the sign-in. */
    private static final String TELL_OTHERS = "<script>new BroadcastChannel(\"hf-use\").postMessage(\"out\")</script>";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Messages.LOCALES.getFirst();
        response.setContentType("text/html;charset=UTF-8");
        String root = request.getContextPath();
        String key = keyOf(request);
        response.getWriter()
                .write(PlainPage.of(
                        locale,
                        root,
                        "plain." + key,
                        PlainPage.button(root + "/", say(locale, "plain." + key + ".do")),
                        key.equals(OUT) ? TELL_OTHERS : ""));
    }

    private static String keyOf(HttpServletRequest request) {
        if (SIGNED_OUT.equals(request.getServletPath())) {
            return OUT;
        }
        return switch (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)) {
            case Integer code when code == HttpServletResponse.SC_BAD_REQUEST -> "stale";
            case Integer code when code == HttpServletResponse.SC_FORBIDDEN -> "shut";
            case Integer code when code == HttpServletResponse.SC_NOT_FOUND -> "missing";
            case null, default -> "trouble";
        };
    }
}
