package org.holdfast.web.rights;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import org.holdfast.access.Action;
import org.holdfast.rights.Corrections;
import org.holdfast.rights.Removals;
import org.holdfast.web.shell.Page;
import org.holdfast.web.shell.StaffLayout;
import org.holdfast.web.shell.Toast;

/** Requests for correction, legal holds, and records whose time is over. */
@Route(value = "rights", layout = StaffLayout.class)
@RolesAllowed("privacy-officer")
@StyleSheet("css/client.css")
public class RightsView extends Page implements HasDynamicTitle {
    private final transient Corrections corrections;
    private final transient Removals removals;
    private final transient Clock clock;
    private final Div stack = new Div();

    @Inject
    public RightsView(Corrections corrections, Removals removals, Clock clock) {
        super(Action.SEE_REMOVALS);
        this.corrections = corrections;
        this.removals = removals;
        this.clock = clock;
        title(say("rights.title"));
        answer(say("rights.answer"));
        stack.addClassName("hf-stack");
        add(stack);
        show();
    }

    @Override
    public String getPageTitle() {
        return say("rights.title");
    }

    private void show() {
        stack.removeAll();
        stack.add(
                new RequestsCard(corrections, clock, this::done),
                new HoldsCard(removals, this::done),
                new DueCard(removals, this::done),
                new YearsCard(removals, this::done));
    }

    private void done(String words) {
        show();
        Toast.say(words);
    }
}
