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
import org.holdfast.access.Caller;
import org.holdfast.access.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * Where families and clients are: our name and nothing more, "hide screen", and the numbers for a crisis, which are one tap away
 * on every page they can reach.
 */
@PermitAll
@JavaScript("context://js/hold.js")
@JavaScript("context://js/hide.js")
public class FamilyLayout extends Composite<Div> implements RouterLayout, HasDynamicTitle {
    private final Main main = new Main();

    @Inject
    public FamilyLayout(SignedIn signedIn) {
        Frame.family(
                getContent(),
                main,
                signedIn.caller().map(Caller::name).map(FamilyLayout::firstName).orElse(""));
    }

    /** The name somebody is greeted by. */
    public static String firstName(String name) {
        return name.strip().split("\\s+")[0];
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
