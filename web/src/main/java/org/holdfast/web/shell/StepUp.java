package org.holdfast.web.shell;

import static org.holdfast.web.shell.Messages.say;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signs the person in again, in a window of its own, and remembers in their session when that was. WildFly's sign-in cannot ask
 * Keycloak for it, so this is an authorization code flow of our own beside it (OpenID Connect Core 1.0, 3.1: state, nonce, PKCE,
 * {@code prompt=login}, {@code max_age=0}). It opens nothing by itself: what takes a fresh sign-in asks at the Gate.
 */
@WebServlet({StepUp.PATH, StepUp.BACK})
public class StepUp extends HttpServlet {
    static final String PATH = "/sign-in-again";
    static final String BACK = "/sign-in-again/back";

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(StepUp.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration IN_TIME = Duration.ofMinutes(5);

    /** Clocks of two machines. */
    private static final Duration APART = Duration.ofSeconds(60);

    @Inject
    transient Provider provider;

    @Inject
    transient Clock clock;

    /** One try, until it comes back, once. */
    record Attempt(String subject, String state, String nonce, String verifier, Instant at) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        static Attempt of(String subject, Instant at) {
            return new Attempt(subject, random(), random(), random(), at);
        }

        private static String random() {
            byte[] bytes = new byte[32];
            RANDOM.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        String challenge() {
            try {
                return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(MessageDigest.getInstance("SHA-256")
                                .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Whether this state came back, in time. */
        boolean answers(@Nullable String back, Instant now) {
            return back != null
                    && MessageDigest.isEqual(
                            state.getBytes(StandardCharsets.US_ASCII), back.getBytes(StandardCharsets.US_ASCII))
                    && now.isBefore(at.plus(IN_TIME));
        }

        /**
         * When this person proved who they are, as a token says that was made for this try.
         *
         * @throws Provider.Wrong where it is for somebody else, another try or another client, or where nobody was asked
         */
        Instant proved(JWTClaimsSet token, String issuer) throws Provider.Wrong {
            try {
                Date signedIn = token.getDateClaim("auth_time");
                Object azp = token.getClaim("azp");
                boolean ours = issuer.equals(token.getIssuer())
                        && token.getAudience().contains(Provider.CLIENT)
                        && (azp == null || azp.equals(Provider.CLIENT))
                        && nonce.equals(token.getStringClaim("nonce"));
                if (!ours) {
                    throw new Provider.Wrong("a token for another try", null);
                }
                if (!subject.equals(token.getSubject())) {
                    throw new Provider.Wrong("somebody else", null);
                }
                if (signedIn == null || signedIn.toInstant().plus(APART).isBefore(at)) {
                    throw new Provider.Wrong("nobody was asked", null);
                }
                return signedIn.toInstant();
            } catch (ParseException e) {
                throw new Provider.Wrong("a claim of another kind", e);
            }
        }
    }

    private record Proved(String subject, Instant at) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    /** When this person last proved who they are; null where nobody knows. */
    static @Nullable Instant provedAt(HttpServletRequest request, Principal person) {
        Instant atSignIn = IdToken.provedAt(person).orElse(null);
        HttpSession session = request.getSession(false);
        Proved again = session == null ? null : (Proved) session.getAttribute(Proved.class.getName());
        return again != null && again.subject().equals(person.getName()) ? again.at() : atSignIn;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Principal person = request.getUserPrincipal();
        HttpSession session = request.getSession(false);
        if (person == null || session == null || IdToken.issuer(person).isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String issuer = IdToken.issuer(person).orElseThrow();
        if (PATH.equals(request.getServletPath())) {
            Attempt attempt = Attempt.of(person.getName(), clock.instant());
            session.setAttribute(Attempt.class.getName(), attempt);
            response.sendRedirect(asked(issuer, attempt, PublicAddress.of(request) + BACK));
            return;
        }
        Attempt attempt = (Attempt) session.getAttribute(Attempt.class.getName());
        session.removeAttribute(Attempt.class.getName());
        boolean again = attempt != null && back(request, session, attempt, issuer);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(page(request.getContextPath(), again));
    }

    private boolean back(HttpServletRequest request, HttpSession session, Attempt attempt, String issuer) {
        String code = request.getParameter("code");
        if (code == null || !attempt.answers(request.getParameter("state"), clock.instant())) {
            return false;
        }
        try {
            String token = provider.idToken(code, attempt.verifier(), PublicAddress.of(request) + BACK);
            Instant at = attempt.proved(provider.verified(token, JOSEObjectType.JWT), issuer);
            session.setAttribute(Proved.class.getName(), new Proved(attempt.subject(), at));
            return true;
        } catch (Provider.Wrong wrong) {
            LOG.log(System.Logger.Level.WARNING, "A sign-in again came to nothing: " + wrong.getMessage());
            return false;
        }
    }

    private static String asked(String issuer, Attempt attempt, String back) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", Provider.CLIENT);
        query.put("redirect_uri", back);
        query.put("scope", "openid");
        query.put("prompt", "login");
        query.put("max_age", "0");
        query.put("state", attempt.state());
        query.put("nonce", attempt.nonce());
        query.put("code_challenge", attempt.challenge());
        query.put("code_challenge_method", "S256");
        return issuer + "/protocol/openid-connect/auth?" + Provider.form(query);
    }

    private static String page(String root, boolean done) {
        Locale locale = Messages.LOCALES.getFirst();
        return PlainPage.of(
                locale,
                root,
                done ? "again.done" : "again.not",
                done ? "" : PlainPage.button(root + PATH, say(locale, "again.go")),
                done ? "<script src=\"" + root + "/js/again-done.js\"></script>" : "");
    }
}
