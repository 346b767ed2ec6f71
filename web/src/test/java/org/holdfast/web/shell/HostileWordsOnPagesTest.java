package org.holdfast.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.access.Role;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.testing.HostileWords;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever somebody typed is text on every page that shows it, letter for letter, and never part of the page itself. */
class HostileWordsOnPagesTest extends ViewTest {
    @BeforeEach
    void a_clinic_full_of_it() throws SQLException {
        SiteId here = clinic.given().site("Harbour Street", "Europe/London");
        StaffId ruth = clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", here);
        clinic.given().staff("priya", "Priya", "Nair", "PRIVACY_OFFICER", null);
        try (Connection owner = clinic.owner()) {
            HostileWords.into(
                    owner, here.value(), ruth.value(), "ruth", clinic.clock().instant());
        }
    }

    private void opens(String path) {
        UI.getCurrent().navigate(path);
        assertThat(path()).isEqualTo(path);
    }

    private void reads(int length) {
        String text = text();
        List<String> missing = new ArrayList<>(HostileWords.within(length));
        missing.removeIf(text::contains);
        assertThat(missing).isEmpty();
    }

    private void find(String words) {
        test(find(TextField.class).all().getFirst()).setValue(words);
    }

    @Test
    void as_a_clients_name_pronouns_and_number_in_the_list() {
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        opens("clients");
        List<String> missing = new ArrayList<>(HostileWords.within(500));
        // a page of the list has fifty, and a list is asked no faster than people type
        for (int tens = 0; tens < 30; tens++) {
            find("HF-97%02d".formatted(tens));
            String text = text();
            missing.removeIf(text::contains);
        }
        assertThat(missing).isEmpty();
        for (String word : HostileWords.all()) {
            clinic.clock().pass(Duration.ofSeconds(2));
            find(word);
            assertThat(text()).as(word).doesNotContain("Something went wrong");
        }
    }

    @Test
    void in_every_card_of_a_record() {
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        opens("clients/"
                + clinic.ask("select id from client where record_number = ?", HostileWords.RECORD)
                        .getFirst());
        reads(2000);
        reads(60);
    }

    @Test
    void as_title_room_and_reason_in_the_list_of_the_day() {
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        opens("today");
        reads(500);
    }

    @Test
    @Tag("slow")
    void on_the_privacy_officers_pages() {
        signIn("priya", "Priya Nair", Role.PRIVACY_OFFICER);
        for (String page : List.of("breaches", "rights", "laws-and-ages")) {
            opens(page);
            reads(500);
        }
        opens("disclosures");
        find(HostileWords.RECORD);
        test(find(Button.class).withText("Show").single()).click();
        reads(300);
        opens("access-log");
        List<String> missing = new ArrayList<>(HostileWords.within(500));
        for (int page = 0; page < 3; page++) {
            String text = text();
            missing.removeIf(text::contains);
            if (page < 2) {
                test(find(Button.class).withText("Older").single()).click();
            }
        }
        assertThat(missing).isEmpty();
    }
}
