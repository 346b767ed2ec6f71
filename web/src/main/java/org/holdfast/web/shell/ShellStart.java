package org.holdfast.web.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionDestroyEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Sets Vaadin up once: doors before pages, errors with a number, and sessions that end. */
@ApplicationScoped
public class ShellStart {
    void begin(@Observes ServiceInitEvent event) {
        VaadinService service = event.getSource();
        service.setSystemMessagesProvider(info -> reloadsQuietly());
        service.addSessionInitListener(session -> session.getSession().setErrorHandler(new Errors()));
        service.addSessionDestroyListener(ShellStart::endHttpSession);
        NavigationAccessControl doors = new NavigationAccessControl();
        service.addUIInitListener(ui -> ui.getUI().addBeforeEnterListener(doors));
    }

    /** An expired session reloads the page, which leads to the sign-in; no box, no reconnecting for ever. */
    private static CustomizedSystemMessages reloadsQuietly() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setCookiesDisabledNotificationEnabled(false);
        messages.setInternalErrorCaption(Messages.say("error.page"));
        messages.setInternalErrorMessage(Messages.say("error.reload"));
        return messages;
    }

    /** Vaadin closes its own session after quiet time; the sign-in that lies in the server's session must end with it. */
    private static void endHttpSession(SessionDestroyEvent event) {
        WrappedSession http = event.getSession().getSession();
        if (http == null) {
            return;
        }
        try {
            http.invalidate();
        } catch (IllegalStateException alreadyEnded) {
            // the server's session ended first, and Vaadin's with it
        }
    }
}
