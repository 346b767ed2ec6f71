package org.holdfast.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.Map;

/**
 * The keys of a page, as {@code js/keys.js} hears them: single keys without Ctrl, Alt or Meta, never while someone types or a
 * dialog is open, and Enter only where no link or button has it. The page carries {@code @JavaScript("context://js/keys.js")}.
 */
public final class Keys {
    private Keys() {}

    /** Binds keys such as {@code c}, {@code ArrowDown}, {@code Enter}, {@code /}; letters are lower case. */
    public static void on(Component page, Map<String, Runnable> keys) {
        page.getElement().setAttribute("data-hf-keys", String.join(" ", keys.keySet()));
        ComponentUtil.addListener(
                page,
                Pressed.class,
                pressed -> keys.getOrDefault(pressed.key(), () -> {}).run());
    }

    /** A key of the page was pressed. */
    @DomEvent("hf-key")
    public static final class Pressed extends ComponentEvent<Component> {
        private static final long serialVersionUID = 1L;
        private final String key;

        public Pressed(Component page, boolean fromClient, @EventData("event.detail") String key) {
            super(page, fromClient);
            this.key = key;
        }

        /** The key, as bound. */
        public String key() {
            return key;
        }
    }
}
