package org.holdfast.web.shell;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where Keycloak says that a sign-in has ended: signed out elsewhere, or ended by an administrator. Our sessions of it end with it
 * (OpenID Connect Back-Channel Logout 1.0, 2.5 and 2.6; ASVS 10.5.5).
 */
@WebServlet(BackChannel.PATH)
public class BackChannel extends HttpServlet {
    static final String PATH = "/back-channel-logout";

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(BackChannel.class.getName());
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    /** How old a token may be, and how far two clocks may be apart. */
    private static final Duration YOUNG = Duration.ofMinutes(2);

    @Inject
    transient Provider provider;

    @Inject
    transient OpenSessions sessions;

    @Inject
    transient Clock clock;

    private final transient Map<String, Instant> seen = new ConcurrentHashMap<>();

    /** Whose sign-in has ended; one of the two is there. */
    record Ended(@Nullable String subject, @Nullable String signIn) {}

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String token = request.getParameter("logout_token");
        try {
            if (token == null) {
                throw new Provider.Wrong("no token", null);
            }
            JWTClaimsSet claims = provider.verified(token, new JOSEObjectType("logout+jwt"), JOSEObjectType.JWT);
            Ended ended = ended(claims, provider.issuer(), clock.instant(), seen);
            int many = sessions.end(ended.subject(), ended.signIn());
            LOG.log(System.Logger.Level.INFO, "A sign-in ended at the identity provider; sessions ended here: " + many);
            response.setStatus(HttpServletResponse.SC_OK);
        } catch (Provider.Wrong wrong) {
            LOG.log(System.Logger.Level.WARNING, "A back-channel logout came to nothing: " + wrong.getMessage());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /**
     * What a verified token ends.
     *
     * @param seen tokens that were used; this one is added
     * @throws Provider.Wrong where it is not for us, too old, used before, or no logout token at all
     */
    static Ended ended(JWTClaimsSet token, String issuer, Instant now, Map<String, Instant> seen)
            throws Provider.Wrong {
        try {
            Map<String, Object> events = token.getJSONObjectClaim("events");
            if (!issuer.equals(token.getIssuer())
                    || !token.getAudience().contains(Provider.CLIENT)
                    || events == null
                    || !events.containsKey(EVENT)
                    || token.getClaim("nonce") != null) {
                throw new Provider.Wrong("not a logout token for us", null);
            }
            Date issued = token.getIssueTime();
            if (issued == null
                    || issued.toInstant().isBefore(now.minus(YOUNG))
                    || issued.toInstant().isAfter(now.plus(YOUNG))) {
                throw new Provider.Wrong("too old", null);
            }
            seen.values().removeIf(until -> until.isBefore(now));
            String id = token.getJWTID();
            if (id == null || seen.putIfAbsent(id, now.plus(YOUNG.multipliedBy(2))) != null) {
                throw new Provider.Wrong("used before", null);
            }
            Ended ended = new Ended(token.getSubject(), token.getStringClaim("sid"));
            if (ended.subject() == null && ended.signIn() == null) {
                throw new Provider.Wrong("nobody is named", null);
            }
            return ended;
        } catch (ParseException e) {
            throw new Provider.Wrong("a claim of another kind", e);
        }
    }
}
