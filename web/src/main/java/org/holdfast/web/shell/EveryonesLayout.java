package org.holdfast.web.shell;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Set;
import org.holdfast.access.Caller;
import org.holdfast.access.SignedIn;
import org.jspecify.annotations.Nullable;

/** Around the pages that anyone may meet, such as "there is nothing here": families keep their numbers, staff their rail. */
@PermitAll
@JavaScript("context://js/hold.js")
@JavaScript("context://js/hide.js")
public class EveryonesLayout extends Composite<Div> implements RouterLayout, HasDynamicTitle {
    private final Main main = new Main();

    @Inject
    public EveryonesLayout(SignedIn signedIn) {
        Caller reader = signedIn.caller().orElseGet(() -> new Caller("", "", Set.of()));
        if (Frame.isFamily(reader.roles())) {
            Frame.family(getContent(), main, FamilyLayout.firstName(reader.name()));
        } else {
            Frame.staff(getContent(), main, reader);
        }
    }

    @Override
    public String getPageTitle() {
        return say("shell.name");
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        Frame.show(main, content);
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        Frame.show(main, null);
    }
}
