package org.holdfast.web.shell;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;

/** Keeps {@link OpenSessions} as short as the sessions live. */
@WebListener
public class SessionEnds implements HttpSessionListener, HttpSessionIdListener {
    @Inject
    OpenSessions sessions;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.ended(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String before) {
        sessions.ended(before);
    }
}
