package org.holdfast.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import org.holdfast.access.Role;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Priya keeps the rules of Harbour Street; it is 17 November 2026. */
class LegalRulesViewTest extends ViewTest {
    @BeforeEach
    void priya_opens_the_page() {
        clinic.given().site("Harbour Street", "Europe/London");
        clinic.given().staff("priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
        signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
        navigate(LegalRulesView.class);
    }

    private IntegerField hours() {
        return $(IntegerField.class).all().stream()
                .filter(one -> "Hours of notice".equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void save(int wanted, LocalDate from) {
        hours().setValue(wanted);
        $(DatePicker.class).first().setValue(from);
        test($(Button.class).all().stream()
                        .filter(one ->
                                one.getElement().getAttribute("aria-label").equals("Save for Harbour Street"))
                        .reduce((first, last) -> last)
                        .orElseThrow())
                .click();
    }

    @Test
    void a_notice_holds_from_its_day_on_and_what_comes_next_is_shown() {
        save(48, LocalDate.of(2026, 11, 17));
        assertThat(hours().getValue()).isEqualTo(48);
        assertThat(toast()).contains("Harbour Street: 48 hours of notice are in time, from 17 Nov 2026");
        save(24, LocalDate.of(2027, 1, 1));
        assertThat(hours().getValue()).isEqualTo(48);
        assertThat(text()).contains("1 Jan 2027: 24 hours");
    }

    @Test
    void what_cannot_be_is_said_at_its_field_and_stays_typed() {
        save(400, LocalDate.of(2026, 11, 17));
        assertThat(hours().getErrorMessage()).contains("0 to 336");
        assertThat(hours().getValue()).isEqualTo(400);
        save(24, LocalDate.of(2026, 11, 1));
        assertThat($(DatePicker.class).first().getErrorMessage()).contains("choose today or a later day");
        assertThat(clinic.ask("select count(*) from notice_rule")).containsExactly(0L);
    }
}
