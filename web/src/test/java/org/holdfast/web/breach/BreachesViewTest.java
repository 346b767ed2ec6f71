package org.holdfast.web.breach;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.holdfast.access.Role;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Priya keeps the register of breaches. */
class BreachesViewTest extends ViewTest {
    @BeforeEach
    void priya_opens_the_register() {
        clinic.given().staff("priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
        signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
        navigate("breaches", BreachesView.class);
    }

    private void click(String words) {
        test($(Button.class).all().stream()
                        .filter(button -> button.getText().equals(words))
                        .reduce((first, last) -> last)
                        .orElseThrow())
                .click();
    }

    private void set(String label, String value) {
        $(TextArea.class).all().stream()
                .filter(area -> label.equals(area.getLabel()))
                .forEach(area -> area.setValue(value));
    }

    private void day(String label, LocalDate value) {
        $(DatePicker.class).all().stream()
                .filter(day -> label.equals(day.getLabel()))
                .forEach(day -> day.setValue(value));
    }

    @Test
    void a_breach_is_recorded_weighed_and_told_and_what_is_late_is_said() {
        assertThat(text()).contains("No breach is on record.");
        click("Record a breach");
        click("Save");
        assertThat($(TextArea.class).all())
                .filteredOn(TextArea::isInvalid)
                .extracting(TextArea::getErrorMessage)
                .contains("What happened? Up to 2,000 characters.");
        set("What happened", "A letter went to a wrong address");
        set("Which kind of information", "Name and appointment");
        day("Happened from", LocalDate.of(2026, 9, 1));
        day("Discovered on", LocalDate.of(2026, 9, 2));
        click("Save");
        assertThat(text())
                .contains(
                        "A letter went to a wrong address",
                        "A notice is late",
                        "Still to tell: the people affected, by 1 Nov 2026",
                        "the Secretary (HHS), by 1 Mar 2027");

        click("Record a notice");
        set("How, and to whom", "First-class mail");
        click("Save");
        assertThat(text()).contains("Told: the people affected, 17 Nov 2026").doesNotContain("A notice is late");

        click("Weigh the risk");
        set("Nature and extent of the information", "One name");
        set("Who used it, or to whom it went", "A neighbour");
        set("Whether it was really acquired or seen", "Came back unopened");
        set("How far the risk was mitigated", "Fully");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Boolean> result = $(RadioButtonGroup.class).all().getLast();
        result.setValue(true);
        click("Save");
        assertThat(text()).contains("Low probability", "Came back unopened").doesNotContain("Still to tell");
    }
}
