package org.holdfast.web.shell;

import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/** What the identity provider says about the person who signed in. The only class that knows WildFly's OIDC client. */
final class IdToken {
    private IdToken() {}

    /** The person's name for the screen and the audit; the subject where the token has none. */
    static String nameOf(Principal principal) {
        return context(principal)
                .map(OidcSecurityContext::getIDToken)
                .map(IDToken::getName)
                .filter(name -> !name.isBlank())
                .orElse(principal.getName());
    }

    /** The token itself, to be handed back when signing out. */
    static Optional<String> hint(Principal principal) {
        return context(principal).map(OidcSecurityContext::getIDTokenString);
    }

    /** When the person proved who they are for this sign-in; empty where the token does not say. */
    static Optional<Instant> provedAt(Principal principal) {
        return context(principal)
                .map(OidcSecurityContext::getIDToken)
                .map(token -> token.getClaimValue("auth_time"))
                .filter(Number.class::isInstance)
                .map(seconds -> Instant.ofEpochSecond(((Number) seconds).longValue()));
    }

    /** Which sign-in at the provider it is of: the token's {@code sid}. */
    static Optional<String> signIn(Principal principal) {
        return context(principal)
                .map(OidcSecurityContext::getIDToken)
                .map(token -> token.getClaimValue("sid"))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /** Where the token comes from: the address of the realm. */
    static Optional<String> issuer(Principal principal) {
        return context(principal).map(OidcSecurityContext::getIDToken).map(IDToken::getIssuer);
    }

    private static Optional<OidcSecurityContext> context(Principal principal) {
        return principal instanceof OidcPrincipal<?> oidc
                ? Optional.ofNullable(oidc.getOidcSecurityContext())
                : Optional.empty();
    }
}
