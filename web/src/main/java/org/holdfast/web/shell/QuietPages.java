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
        response.getWriter().write(page(locale, request.getContextPath(), keyOf(request)));
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

    private static String page(Locale locale, String root, String key) {
        String name = say(locale, "shell.name");
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><link rel="icon" href="%s/img/mark.svg"><link rel="stylesheet" href="%s/css/holdfast.css"></head>
                <body><main class="hf-letter" id="%s"><img class="hf-logo-svg" src="%s/img/mark.svg" alt="" width="48" height="48">
                <h1>%s</h1><p>%s</p><p><a class="hf-button hf-button-primary" href="%s/">%s</a></p></main>%s</body></html>
                """.formatted(
                        locale.getLanguage(),
                        name,
                        root,
                        root,
                        key,
                        root,
                        say(locale, "plain." + key + ".title"),
                        say(locale, "plain." + key + ".text"),
                        root,
                        say(locale, "plain." + key + ".do"),
                        key.equals(OUT) ? TELL_OTHERS : "");
    }
}
