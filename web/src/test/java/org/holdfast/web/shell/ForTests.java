package org.holdfast.web.shell;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceInitEvent;

/** Opens the shell's own doors to the tests of other packages. */
public final class ForTests {
    private ForTests() {}

    /** What the server does when Vaadin starts. */
    public static void begin(ServiceInitEvent event) {
        new ShellStart().begin(event);
    }

    /** The words. */
    public static I18NProvider translations() {
        return new Translations();
    }
}
