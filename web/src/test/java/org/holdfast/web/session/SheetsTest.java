package org.holdfast.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.session.Rosters;
import org.holdfast.web.shell.Keys;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Paper there and back, from the day list. */
class SheetsTest extends ViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private SiteId harbour;
    private StaffId ruth;
    private ClientId joel;

    @BeforeEach
    void ruth_looks_after_joel() {
        harbour = clinic.given().site("Harbour Street", "Europe/London");
        ruth = clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
        joel = clinic.given().client("Joel", "Amankwah", "HF-1", harbour);
        clinic.given().care(joel, ruth);
    }

    private SessionId group() {
        return clinic.given().group(harbour, ruth, "Morning group", TODAY, Instant.parse("2026-11-17T10:00:00Z"), joel);
    }

    private void ruth_opens_the_sheets() {
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        DayView day = navigate(DayView.class);
        ComponentUtil.fireEvent(day, new Keys.Pressed(day, true, "s"));
    }

    private void type(String code) {
        test($(TextField.class).id("sheet-code")).setValue(code);
        test($(Button.class).withText("Open its roster").first()).click();
    }

    @Test
    void the_code_typed_as_people_type_it_opens_the_roster() {
        SessionId group = group();
        ruth_opens_the_sheets();
        String code = clinic.the(Rosters.class).sheet(group).code();

        type(code.toLowerCase(Locale.ROOT).substring(0, 3) + " " + code.substring(3));

        assertThat(path()).isEqualTo("sessions/" + group);
        assertThat(text()).contains("Morning group");
    }

    @Test
    void a_code_that_is_nobodys_is_a_sentence_at_the_field_and_stays_typed() {
        ruth_opens_the_sheets();
        type("222 222");
        assertThat($(TextField.class).id("sheet-code").getErrorMessage())
                .isEqualTo("There is no session with this code on your list. Look again at the code on the sheet.");
        assertThat($(TextField.class).id("sheet-code").getValue()).isEqualTo("222 222");
        assertThat($(Dialog.class).first().isOpened()).isTrue();
    }

    @Test
    void the_sheets_of_a_day_are_handed_over_and_where_there_is_no_group_it_says_so() {
        ruth_opens_the_sheets();
        test($(Button.class).withText("Print the sheets of Tue 17 Nov").first()).click();
        assertThat(toast()).contains("There is no group on this day");

        group();
        ruth_opens_the_sheets();
        test($(Button.class).withText("Print the sheets of Tue 17 Nov").first()).click();
        assertThat($(Anchor.class).id("hand-over").getHref()).endsWith("sheets-2026-11-17.pdf");
    }

    @Test
    void the_roster_prints_its_own_sheet() {
        SessionId group = group();
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        com.vaadin.flow.component.UI.getCurrent().navigate("sessions/" + group);
        test($(Button.class).id("print-sheet")).click();
        assertThat($(Anchor.class).id("hand-over").getHref()).endsWith("sheet.pdf");
    }
}
