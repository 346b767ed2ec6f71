package org.holdfast.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.Registration;

/**
 * When a person last used the screen. The browser reports keys, touches and scrolling ({@code js/hold.js}), so that reading
 * counts as use; heartbeats and polls do not, so that an abandoned screen signs itself out.
 */
public final class Use {
    private record Last(long at) {}

    private Use() {}

    /** Lets the browser report use through this component, which must fill the page. */
    public static void reportedBy(Component page) {
        page.getElement().setAttribute("data-hf-use", true);
        page.getElement().addEventListener("hf-used", event -> remember(VaadinSession.getCurrent()));
        remember(VaadinSession.getCurrent());
    }

    /** Asks again every few seconds while this page is open, without that counting as use. */
    public static void poll(Component page, int seconds, Runnable ask) {
        page.addAttachListener(attached -> {
            UI ui = attached.getUI();
            ui.setPollInterval(seconds * 1000);
            Registration asking = ui.addPollListener(event -> {
                forget(event);
                ask.run();
            });
            page.addDetachListener(detached -> {
                detached.unregisterListener();
                asking.remove();
                ui.setPollInterval(-1);
            });
        });
    }

    private static void remember(VaadinSession session) {
        session.setAttribute(Last.class, new Last(session.getLastRequestTimestamp()));
    }

    /** Flow takes every request for use; a poll is none. */
    private static void forget(PollEvent event) {
        VaadinSession session = event.getSource().getSession();
        Last last = session.getAttribute(Last.class);
        if (last != null) {
            session.setLastRequestTimestamp(last.at());
        }
    }
}
