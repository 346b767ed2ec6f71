package org.holdfast.web.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Set;
import org.holdfast.access.Caller;
import org.holdfast.access.Role;
import org.holdfast.access.SignedIn;

/** The front door: it sends each person to the first page that is theirs, and those without one to a calm page. */
@Route("")
@PermitAll
public class HomeView extends Div implements BeforeEnterObserver {
    private final transient SignedIn signedIn;

    @Inject
    public HomeView(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Set<Role> roles = signedIn.caller().map(Caller::roles).orElse(Set.of());
        String first = Place.ALL.stream()
                .filter(place -> place.openTo(roles))
                .map(Place::path)
                .findFirst()
                .orElse(QuietView.PATH);
        event.forwardTo(first);
    }
}
