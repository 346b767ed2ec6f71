package org.holdfast.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * Asks again at least every few seconds while this part of the page is open, without that counting as use. Where another part asks
     * more often, this one is asked along.
     */
    public static void poll(Component page, int seconds, Runnable ask) {
        Ask one = new Ask(seconds, ask);
        page.addAttachListener(attached -> {
            Asking window = Asking.in(attached.getUI());
            window.begin(one);
            page.addDetachListener(detached -> {
                detached.unregisterListener();
                window.end(one);
            });
        });
    }

    private record Ask(int seconds, Runnable what) {}

    /**
     * All that asks by itself in one window. The most impatient says how often and is asked first; when the last has gone, the window is
     * quiet.
     */
    private static final class Asking {
        private final UI ui;
        private final List<Ask> all = new ArrayList<>();

        private Asking(UI ui) {
            this.ui = ui;
            ui.addPollListener(this::ask);
        }

        static Asking in(UI ui) {
            @Nullable Asking known = ComponentUtil.getData(ui, Asking.class);
            if (known != null) {
                return known;
            }
            Asking asking = new Asking(ui);
            ComponentUtil.setData(ui, Asking.class, asking);
            return asking;
        }

        void begin(Ask one) {
            all.add(one);
            all.sort(Comparator.comparingInt(Ask::seconds));
            pace();
        }

        void end(Ask one) {
            all.remove(one);
            pace();
        }

        private void pace() {
            ui.setPollInterval(all.isEmpty() ? -1 : all.getFirst().seconds() * 1000);
        }

        /** What goes wrong with one keeps none of the others from being asked. */
        private void ask(PollEvent event) {
            forget(event);
            for (Ask one : List.copyOf(all)) {
                try {
                    if (all.contains(one)) {
                        one.what().run();
                    }
                } catch (RuntimeException unforeseen) {
                    ui.getSession().getErrorHandler().error(new ErrorEvent(unforeseen));
                }
            }
        }
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
