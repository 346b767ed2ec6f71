package org.holdfast.web.testing;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.access.Role;
import org.holdfast.testing.OpenClinic;
import org.holdfast.web.audit.KeptHeads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A test of pages, written as sentences about people: {@link #clinic} is a clinic of its own, {@link #signIn} opens the browser
 * as someone, {@code navigate} goes to a page, {@link #text} is what they read.
 */
@ViewPackages(packages = "org.holdfast.web")
public abstract class ViewTest extends BrowserlessTest {
    /** The clinic of this test. */
    protected OpenClinic clinic = OpenClinic.open(KeptHeads.class);

    @BeforeEach
    @Override
    protected final void initVaadinEnvironment() {
        ClinicInstantiators.open(clinic);
    }

    @AfterEach
    @Override
    protected final void cleanVaadinEnvironment() {
        if (UI.getCurrent() != null) {
            super.cleanVaadinEnvironment();
        }
        clinic.close();
    }

    @Override
    protected final Set<Class<?>> lookupServices() {
        return Set.of(ClinicInstantiators.class);
    }

    /** This person opens a browser, signs in and stands at the front door. Whoever was signed in before is gone. */
    protected final void signIn(String subject, String name, Role... roles) {
        if (UI.getCurrent() != null) {
            super.cleanVaadinEnvironment();
        }
        clinic.signIn(subject, name, roles);
        SignedInRequests.of(clinic);
        super.initVaadinEnvironment();
    }

    /** The page asks the server again, as it does every few seconds. */
    protected final void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    /** All words on the page, with a blank between the parts. */
    protected final String text() {
        return page().map(ViewTest::text).orElse("");
    }

    /** All words of a part of the page. */
    protected static String text(Component part) {
        return words(part.getElement()).filter(word -> !word.isBlank()).collect(Collectors.joining(" "));
    }

    /** What the last thing done is said to have done; empty where nothing is said. */
    protected final String toast() {
        return $(Notification.class).all().stream()
                .filter(Notification::isOpened)
                .map(ViewTest::text)
                .reduce((first, last) -> last)
                .orElse("");
    }

    /** The path in the address bar. */
    protected final String path() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }

    /** Whether a part with this id is on the page. */
    protected final boolean shows(String id) {
        return parts(UI.getCurrent())
                .anyMatch(component -> component.getId().filter(id::equals).isPresent());
    }

    /** What lies outermost: the layout where there is one, else the view. */
    private static Optional<Component> page() {
        List<HasElement> chain = UI.getCurrent().getInternals().getActiveRouterTargetsChain();
        return chain.isEmpty() ? Optional.empty() : chain.getLast().getElement().getComponent();
    }

    private static Stream<Component> parts(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(ViewTest::parts));
    }

    private static Stream<String> words(com.vaadin.flow.dom.Element element) {
        return element.isTextNode()
                ? Stream.of(element.getText())
                : element.getChildren().flatMap(ViewTest::words);
    }
}
