package org.holdfast.web.shell;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;

/**
 * The way out: ends our session and Keycloak's, so that the next person at a shared desk is not signed in as the last one.
 * WildFly 39 has no sign-out of its own; this is OpenID Connect RP-Initiated Logout 1.0, section 2.
 */
@WebServlet(SignOut.PATH)
public class SignOut extends HttpServlet {
    static final String PATH = "/sign-out";
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String after = PublicAddress.of(request) + QuietPages.SIGNED_OUT;
        String target = Optional.ofNullable(request.getUserPrincipal())
                .flatMap(person -> endOfSignIn(person, after))
                .orElse(after);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(target);
    }

    private static Optional<String> endOfSignIn(Principal person, String after) {
        return IdToken.issuer(person)
                .flatMap(realm -> IdToken.hint(person)
                        .map(token -> realm + "/protocol/openid-connect/logout?id_token_hint=" + encoded(token)
                                + "&post_logout_redirect_uri=" + encoded(after)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
