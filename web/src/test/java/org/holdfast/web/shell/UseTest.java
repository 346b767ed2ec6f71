package org.holdfast.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.holdfast.access.Role;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.Test;

/** An abandoned screen signs itself out, however busily it asks by itself. */
class UseTest extends ViewTest {
    private static final long TEN_MINUTES = 600_000;

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(UseTest::all));
    }

    @Test
    void a_page_that_asks_by_itself_every_two_seconds_is_not_used_by_that() {
        signIn("grace", "Grace Amankwah", Role.SUPPORTER);
        VaadinSession session = VaadinSession.getCurrent();
        long used = session.getLastRequestTimestamp();

        session.setLastRequestTimestamp(used + TEN_MINUTES);
        poll();

        assertThat(session.getLastRequestTimestamp()).isEqualTo(used);
    }

    @Test
    void somebody_who_reads_or_types_uses_it() {
        signIn("grace", "Grace Amankwah", Role.SUPPORTER);
        VaadinSession session = VaadinSession.getCurrent();
        long used = session.getLastRequestTimestamp();

        session.setLastRequestTimestamp(used + TEN_MINUTES);
        Element page = all(UI.getCurrent()
                        .getInternals()
                        .getActiveRouterTargetsChain()
                        .getLast()
                        .getElement())
                .filter(element -> element.hasAttribute("data-hf-use"))
                .findFirst()
                .orElseThrow();
        page.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(page, "hf-used", JacksonUtils.createObjectNode()));
        session.setLastRequestTimestamp(used + 2 * TEN_MINUTES);
        poll();

        assertThat(session.getLastRequestTimestamp()).isEqualTo(used + TEN_MINUTES);
    }

    @Test
    void the_server_ends_the_session_after_the_same_time_as_the_page_does() throws IOException {
        String webXml = Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"));
        assertThat(webXml)
                .contains("<param-name>closeIdleSessions</param-name><param-value>true</param-value>")
                .contains("<session-timeout>" + Lifetime.quiet().toMinutes() + "</session-timeout>");
    }
}
