package org.holdfast.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.holdfast.web.shell.BackChannel.Ended;
import org.holdfast.web.shell.StepUp.Attempt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tokens that our own code takes, beside WildFly's sign-in: signing in again, and being told of a sign-out. */
class OurTokensTest {
    private static final String ISSUER = "https://sign-in.example/realms/holdfast";
    private static final Instant NOW = Instant.parse("2026-11-17T10:42:00Z");
    private static final RSAKey KEY = key("ours");
    private static final RSAKey OTHER = key("ours");

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static String signed(RSAKey with, String type, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType(type))
                        .keyID(with.getKeyID())
                        .build(),
                claims);
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }

    private static JWTClaimsSet verified(String token, String type) throws Provider.Wrong {
        return Provider.verified(token, new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())), new JOSEObjectType(type));
    }

    // ---- signatures

    @Test
    void only_the_providers_signature_in_time_and_of_the_right_type_counts() throws Exception {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject("ruth")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
        assertThat(verified(signed(KEY, "JWT", claims), "JWT").getSubject()).isEqualTo("ruth");
        wrong(() -> verified(signed(OTHER, "JWT", claims), "JWT"));
        wrong(() -> verified(signed(KEY, "JWT", claims), "logout+jwt"));
        wrong(() -> verified(new PlainJWT(claims).serialize(), "JWT"));
        wrong(() -> verified("not.a.token", "JWT"));
        JWTClaimsSet late = new JWTClaimsSet.Builder(claims)
                .expirationTime(Date.from(Instant.now().minusSeconds(120)))
                .build();
        wrong(() -> verified(signed(KEY, "JWT", late), "JWT"));
        SignedJWT shared = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
        shared.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
        wrong(() -> verified(shared.serialize(), "JWT"));
    }

    private interface Asking {
        Object ask() throws Exception;
    }

    private static void wrong(Asking what) {
        assertThatThrownBy(what::ask).isInstanceOf(Provider.Wrong.class);
    }

    // ---- signing in again

    private final Attempt attempt = Attempt.of("ruth", NOW);

    private JWTClaimsSet.Builder again() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(Provider.CLIENT)
                .subject("ruth")
                .claim("azp", Provider.CLIENT)
                .claim("nonce", attempt.nonce())
                .claim("auth_time", NOW.plusSeconds(20).getEpochSecond());
    }

    @Test
    void who_signed_in_again_just_now_has_proved_it() throws Exception {
        assertThat(attempt.proved(again().build(), ISSUER)).isEqualTo(NOW.plusSeconds(20));
    }

    @Test
    void a_token_for_somebody_else_another_try_another_client_or_of_long_ago_proves_nothing() {
        wrong(() -> attempt.proved(again().subject("dele").build(), ISSUER));
        wrong(() -> attempt.proved(again().claim("nonce", "another").build(), ISSUER));
        wrong(() -> attempt.proved(again().claim("nonce", null).build(), ISSUER));
        wrong(() -> attempt.proved(again().audience("another").build(), ISSUER));
        wrong(() -> attempt.proved(again().claim("azp", "another").build(), ISSUER));
        wrong(() -> attempt.proved(again().issuer("https://elsewhere").build(), ISSUER));
        wrong(() -> attempt.proved(
                again().claim("auth_time", NOW.minusSeconds(61).getEpochSecond())
                        .build(),
                ISSUER));
        wrong(() -> attempt.proved(again().claim("auth_time", null).build(), ISSUER));
        wrong(() -> attempt.proved(again().claim("auth_time", "soon").build(), ISSUER));
    }

    @Test
    void a_state_comes_back_once_unchanged_and_in_time() {
        assertThat(attempt.answers(attempt.state(), NOW)).isTrue();
        assertThat(attempt.answers(attempt.state(), NOW.plus(Duration.ofMinutes(5))))
                .isFalse();
        assertThat(attempt.answers("another", NOW)).isFalse();
        assertThat(attempt.answers(null, NOW)).isFalse();
        assertThat(Attempt.of("ruth", NOW).state()).isNotEqualTo(attempt.state());
        assertThat(attempt.challenge()).hasSize(43).isNotEqualTo(attempt.verifier());
    }

    // ---- signed out elsewhere

    private static JWTClaimsSet.Builder out() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(Provider.CLIENT)
                .subject("ruth")
                .issueTime(Date.from(NOW))
                .jwtID("one")
                .claim("sid", "s-1")
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    private static Ended ended(UnaryOperator<JWTClaimsSet.Builder> change) throws Provider.Wrong {
        return BackChannel.ended(change.apply(out()).build(), ISSUER, NOW, new HashMap<>());
    }

    @Test
    void a_logout_token_names_a_sign_in_or_a_person() throws Exception {
        assertThat(ended(token -> token)).isEqualTo(new Ended("ruth", "s-1"));
        assertThat(ended(token -> token.claim("sid", null))).isEqualTo(new Ended("ruth", null));
        wrong(() -> ended(token -> token.claim("sid", null).subject(null)));
    }

    @Test
    void a_token_that_is_not_for_us_too_old_or_no_logout_token_ends_nothing() {
        wrong(() -> ended(token -> token.issuer("https://elsewhere")));
        wrong(() -> ended(token -> token.audience("another")));
        wrong(() -> ended(token -> token.claim("events", null)));
        wrong(() -> ended(token -> token.claim("events", Map.of("another", Map.of()))));
        wrong(() -> ended(token -> token.claim("nonce", "an ID token has one")));
        wrong(() -> ended(token -> token.issueTime(null)));
        wrong(() -> ended(token -> token.issueTime(Date.from(NOW.minusSeconds(121)))));
        wrong(() -> ended(token -> token.issueTime(Date.from(NOW.plusSeconds(121)))));
        wrong(() -> ended(token -> token.jwtID(null)));
    }

    @Test
    void a_logout_token_is_used_once() throws Exception {
        Map<String, Instant> seen = new HashMap<>();
        BackChannel.ended(out().build(), ISSUER, NOW, seen);
        wrong(() -> BackChannel.ended(out().build(), ISSUER, NOW, seen));
        assertThatCode(() -> BackChannel.ended(out().jwtID("two").build(), ISSUER, NOW, seen))
                .doesNotThrowAnyException();
        BackChannel.ended(
                out().jwtID("three").issueTime(Date.from(NOW.plusSeconds(600))).build(),
                ISSUER,
                NOW.plusSeconds(600),
                seen);
        assertThat(seen).containsOnlyKeys("three");
    }

    // ---- sessions

    private static final class Held {
        final Map<String, Object> attributes = new HashMap<>();
        boolean ended;
        final HttpSession session;

        Held(String id) {
            session = (HttpSession) Proxy.newProxyInstance(
                    OurTokensTest.class.getClassLoader(),
                    new Class<?>[] {HttpSession.class},
                    (proxy, method, args) -> switch (method.getName()) {
                        case "getId" -> id;
                        case "invalidate" -> end();
                        case "getAttribute" -> attributes.get(args[0]);
                        case "setMaxInactiveInterval" -> attributes.put("quiet", args[0]);
                        case "setAttribute" -> attributes.put((String) args[0], args[1]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }

        private @Nullable Object end() {
            if (ended) {
                throw new IllegalStateException();
            }
            ended = true;
            return null;
        }
    }

    @Test
    void one_sign_in_that_ended_ends_its_sessions_and_no_others() {
        OpenSessions sessions = new OpenSessions();
        Held desk = new Held("1");
        Held phone = new Held("2");
        Held others = new Held("3");
        sessions.opened(desk.session, "ruth", "s-1");
        sessions.opened(phone.session, "ruth", "s-2");
        sessions.opened(others.session, "dele", "s-3");
        assertThat(sessions.end("ruth", "s-1")).isEqualTo(1);
        assertThat(desk.ended).isTrue();
        assertThat(phone.ended).isFalse();
        assertThat(sessions.end("ruth", null)).isEqualTo(1);
        assertThat(phone.ended).isTrue();
        assertThat(others.ended).isFalse();
        sessions.ended("3");
        assertThat(sessions.end("dele", null)).isZero();
    }

    @Test
    void a_session_that_had_ended_by_itself_is_no_trouble() {
        OpenSessions sessions = new OpenSessions();
        Held desk = new Held("1");
        sessions.opened(desk.session, "ruth", "s-1");
        desk.session.invalidate();
        assertThat(sessions.end("ruth", null)).isEqualTo(1);
    }

    @Test
    void however_busy_a_sign_in_ends_after_ten_hours_to_the_second() {
        Held held = new Held("1");
        assertThat(Lifetime.over(held.session, NOW)).isFalse();
        Lifetime.begin(held.session, NOW);
        assertThat(Lifetime.ends(held.session)).isEqualTo(Optional.of(NOW.plus(Duration.ofHours(10))));
        assertThat(Lifetime.over(held.session, NOW.plus(Duration.ofHours(10)).minusSeconds(1)))
                .isFalse();
        assertThat(Lifetime.over(held.session, NOW.plus(Duration.ofHours(10)))).isTrue();
    }

    @Test
    void the_hours_are_a_setting_and_nonsense_is_none() {
        assertThat(Lifetime.setting("8", 10, 24)).isEqualTo(8);
        for (String nonsense : new String[] {null, "", "0", "25", "soon", "-1"}) {
            assertThat(Lifetime.setting(nonsense, 10, 24)).as(nonsense).isEqualTo(10);
        }
    }

    @Test
    void a_browser_is_named_as_people_know_it() {
        assertThat(
                        Browser.of(
                                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36"))
                .isEqualTo("Chrome, Linux");
        assertThat(
                        Browser.of(
                                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1"))
                .isEqualTo("Safari, iPhone");
        assertThat(Browser.of("Mozilla/5.0 (Windows NT 10.0; rv:130.0) Gecko/20100101 Firefox/130.0"))
                .isEqualTo("Firefox, Windows");
        assertThat(Browser.of("curl/8")).isEmpty();
        assertThat(Browser.of(null)).isEmpty();
    }
}
