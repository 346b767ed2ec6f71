package org.holdfast.web.shell;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak, where our own code speaks with it and not WildFly's sign-in: tokens for a code, and tokens whose signature is its. The
 * settings are those of WildFly's OIDC client (configure.cli).
 */
@ApplicationScoped
public class Provider {
    /** As the realm knows us. */
    static final String CLIENT = "holdfast-web";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private @Nullable JWKSource<SecurityContext> keys;
    private @Nullable String issuer;

    /** What is wrong with an answer; it is not shown to anybody. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String what, @Nullable Throwable cause) {
            super(what, cause);
        }
    }

    private static String setting(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name))
                .or(() -> Optional.ofNullable(System.getProperty("env." + name)))
                .orElse(otherwise);
    }

    private static String base() {
        return setting("HOLDFAST_OIDC_PROVIDER_URL", "http://127.0.0.1:8180/realms/holdfast");
    }

    private static String realm() {
        return base() + "/protocol/openid-connect/";
    }

    /**
     * The ID token for a code, not yet verified.
     *
     * @throws Wrong where the provider does not answer, or refuses
     */
    String idToken(String code, String verifier, String redirect) throws Wrong {
        Map<String, String> form = Map.of(
                "grant_type", "authorization_code", "code", code, "code_verifier", verifier, "redirect_uri", redirect);
        String basic = CLIENT + ":" + URLEncoder.encode(setting("HOLDFAST_OIDC_SECRET", ""), StandardCharsets.UTF_8);
        HttpRequest ask = HttpRequest.newBuilder(URI.create(realm() + "token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(form(form)))
                .build();
        try {
            HttpResponse<String> answer = http.send(ask, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Wrong("the provider answers " + answer.statusCode(), null);
            }
            String token = JSONObjectUtils.getString(JSONObjectUtils.parse(answer.body()), "id_token");
            if (token == null) {
                throw new Wrong("no ID token", null);
            }
            return token;
        } catch (IOException | ParseException e) {
            throw new Wrong("no answer to a code", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Wrong("no answer to a code", e);
        }
    }

    /**
     * What a token says, when its signature is the provider's and it is of this type and in time.
     *
     * @param type of the token: {@code JWT}, {@code logout+jwt}
     * @throws Wrong otherwise
     */
    JWTClaimsSet verified(String token, JOSEObjectType... type) throws Wrong {
        try {
            return verified(token, keys(), type);
        } catch (MalformedURLException e) {
            throw new Wrong("no address of keys", e);
        }
    }

    static JWTClaimsSet verified(String token, JWKSource<SecurityContext> keys, JOSEObjectType... type) throws Wrong {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(type));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        try {
            return processor.process(token, null);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new Wrong("not a token of the provider", e);
        }
    }

    /**
     * How the provider calls itself in its tokens; asked once.
     *
     * @throws Wrong where it does not answer
     */
    synchronized String issuer() throws Wrong {
        if (issuer == null) {
            URI address = URI.create(base() + "/.well-known/openid-configuration");
            try {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                        HttpResponse.BodyHandlers.ofString());
                issuer = JSONObjectUtils.getString(JSONObjectUtils.parse(answer.body()), "issuer");
            } catch (IOException | ParseException e) {
                throw new Wrong("the provider does not say who it is", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Wrong("the provider does not say who it is", e);
            }
        }
        String known = issuer;
        if (known == null) {
            throw new Wrong("the provider does not say who it is", null);
        }
        return known;
    }

    private synchronized JWKSource<SecurityContext> keys() throws MalformedURLException {
        if (keys == null) {
            keys = JWKSourceBuilder.create(URI.create(realm() + "certs").toURL())
                    .retrying(true)
                    .build();
        }
        return keys;
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
