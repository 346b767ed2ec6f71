package org.holdfast.web.shell;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** For people who are signed in and have no page of their own yet. */
@Route(value = QuietView.PATH, layout = EveryonesLayout.class)
@PermitAll
public class QuietView extends Letter {
    static final String PATH = "welcome";

    public QuietView() {
        super(say("quiet.title"), say("quiet.text"));
    }
}
