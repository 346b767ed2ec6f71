package org.holdfast.web.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.access.Caller;
import org.holdfast.access.Role;
import org.holdfast.access.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * The person behind the request, as Keycloak's token says: the principal's name is the {@code sub}. Work that runs for a page
 * outside a request ({@code ui.access}) is done as the person who last used that session.
 */
@ApplicationScoped
public class SignedInActor implements SignedIn {
    @Override
    public Optional<Caller> caller() {
        HttpServletRequest request = request();
        VaadinSession session = VaadinSession.getCurrent();
        if (request == null) {
            return session == null || !session.hasLock()
                    ? ActingAs.caller()
                    : Optional.ofNullable(session.getAttribute(Caller.class));
        }
        Principal principal = request.getUserPrincipal();
        if (principal == null) {
            return Optional.empty();
        }
        Caller caller = new Caller(
                principal.getName(), IdToken.nameOf(principal), roles(request), StepUp.provedAt(request, principal));
        if (session != null && session.hasLock()) {
            session.setAttribute(Caller.class, caller);
        }
        return Optional.of(caller);
    }

    private static @Nullable HttpServletRequest request() {
        VaadinRequest current = VaadinRequest.getCurrent();
        return current instanceof VaadinServletRequest servlet ? servlet.getHttpServletRequest() : CurrentRequest.get();
    }

    /** Nobody signs in as the operator of the machine, so that role is never read from a token. */
    private static Set<Role> roles(HttpServletRequest request) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.OPERATOR && request.isUserInRole(role.realmRole()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
