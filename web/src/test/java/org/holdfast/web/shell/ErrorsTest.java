package org.holdfast.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.util.regex.Pattern;
import org.holdfast.access.Role;
import org.holdfast.kernel.Refused;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.Test;

/** What people read when something did not work. */
class ErrorsTest extends ViewTest {
    private String read_after(Throwable thrown) {
        signIn("ruth", "Ruth Adler", Role.PRIVACY_OFFICER);
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(thrown));
        return text(find(Notification.class).single());
    }

    @Test
    void a_refusal_is_the_sentence_that_says_how_to_mend_it() {
        Refused refused = new Refused("period.ends-before-it-starts", "3 Mar", "1 Mar");

        assertThat(read_after(new IllegalStateException(refused)))
                .contains("The last day (1 Mar) is before the first day (3 Mar).");
    }

    @Test
    void what_nobody_foresaw_has_a_number_to_read_out_and_no_inner_words() {
        String read = read_after(new IllegalStateException("column client.family_name of Joel Amankwah"));

        assertThat(read)
                .containsPattern(Pattern.compile("this number: [A-Z0-9]{4,5}"))
                .doesNotContain("Joel", "column", "Exception");
    }

    @Test
    void two_incidents_have_two_numbers() {
        assertThat(Errors.incident(new IllegalStateException("a")))
                .isNotEqualTo(Errors.incident(new IllegalStateException("b")));
    }
}
