package org.holdfast.web.testing;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.browserless.mocks.MockRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Optional;
import org.holdfast.access.Caller;
import org.holdfast.access.SignedIn;
import org.holdfast.testing.OpenClinic;
import org.jspecify.annotations.Nullable;

/** Requests of the person the clinic says is signed in, so that doors and Gate see the same one. */
final class SignedInRequests {
    private static volatile @Nullable SignedIn signedIn;

    private SignedInRequests() {}

    static void of(OpenClinic clinic) {
        signedIn = clinic.the(SignedIn.class);
        MockVaadin.INSTANCE.setMockRequestFactory(SignedInRequests::request);
    }

    private static Optional<Caller> caller() {
        SignedIn someone = signedIn;
        return someone == null ? Optional.empty() : someone.caller();
    }

    private static MockRequest request(HttpSession session) {
        MockRequest request = new MockRequest(session);
        request.principalProvider(
                () -> caller().map(person -> (Principal) person::subject).orElse(null));
        request.roleChecker((principal, role) -> caller().stream()
                .flatMap(person -> person.roles().stream())
                .anyMatch(held -> held.realmRole().equals(role)));
        return request;
    }
}
