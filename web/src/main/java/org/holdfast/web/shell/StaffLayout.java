package org.holdfast.web.shell;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Set;
import org.holdfast.access.Caller;
import org.holdfast.access.Doors;
import org.holdfast.access.Glasses;
import org.holdfast.access.Role;
import org.holdfast.access.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * Where staff work: the rail, and the page beside it. Pages say {@code @Route(value = "…", layout = StaffLayout.class)}; one
 * that gives no title of its own is called as its place in the rail.
 */
@PermitAll
@JavaScript("context://js/hold.js")
public class StaffLayout extends Composite<Div> implements RouterLayout, AfterNavigationObserver, HasDynamicTitle {
    private final Main main = new Main();
    private final Div watch = new Div();
    private final OpenPage page;
    private final Rail rail;

    @Inject
    public StaffLayout(SignedIn signedIn, Glasses glasses, Doors doors) {
        page = new OpenPage(doors);
        Caller reader = signedIn.caller().orElseGet(() -> new Caller("", "", Set.of()));
        rail = Frame.staff(getContent(), main, reader);
        if (reader.roles().contains(Role.PRIVACY_OFFICER)) {
            watch.add(new GlassWatch(glasses));
        }
        main.add(watch, page);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        page.show(content);
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        page.show(null);
    }

    @Override
    public String getPageTitle() {
        String here = UI.getCurrent().getInternals().getActiveViewLocation().getPath();
        return Place.ALL.stream()
                .filter(place -> place.holds(here))
                .map(place -> say(place.key()))
                .findFirst()
                .orElseGet(() -> say("shell.name"));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        page.shown();
        rail.at(event.getLocation().getPath());
    }
}
