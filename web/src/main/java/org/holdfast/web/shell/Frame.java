package org.holdfast.web.shell;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Main;
import java.util.EnumSet;
import java.util.Set;
import org.holdfast.access.Caller;
import org.holdfast.access.Role;
import org.jspecify.annotations.Nullable;

/** What stands around every page: the way past the navigation, the navigation, and the place of the page itself. */
final class Frame {
    private static final Set<Role> FAMILY = EnumSet.of(Role.SUPPORTER, Role.CLIENT);

    private Frame() {}

    /** Whether somebody is here as family or client and in no other way. */
    static boolean isFamily(Set<Role> roles) {
        return !roles.isEmpty() && FAMILY.containsAll(roles);
    }

    static void family(Div frame, Main main, String reader) {
        frame.addClassName("hf-family");
        main.addClassName("hf-family-main");
        Anchor signIns = new Anchor(SignInsView.PATH, say("signins.link"));
        signIns.getElement().setAttribute("router-link", true);
        Footer foot = new Footer(signIns);
        foot.addClassName("hf-family-foot");
        frame.add(skipTo(main), new FamilyHeader(reader), main, foot, new CrisisBar(CrisisLines.fromEnvironment()));
        Use.reportedBy(frame);
    }

    /** @return the rail, which marks where the reader is */
    static Rail staff(Div frame, Main main, Caller reader) {
        Rail rail = new Rail(reader);
        frame.addClassName("hf-shell");
        main.addClassName("hf-main");
        frame.add(skipTo(main), rail, main);
        Use.reportedBy(frame);
        return rail;
    }

    static void show(HasComponents place, @Nullable HasElement content) {
        place.removeAll();
        if (content != null) {
            place.getElement().appendChild(content.getElement());
        }
    }

    private static Anchor skipTo(Main main) {
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        Anchor skip = new Anchor("#main", say("shell.skip"));
        skip.addClassName("hf-skip");
        skip.setRouterIgnore(true);
        return skip;
    }
}
