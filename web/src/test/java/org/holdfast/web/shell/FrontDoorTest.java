package org.holdfast.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import org.holdfast.access.Role;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.Test;

/** Each person is led to the page that is theirs, and no further. */
class FrontDoorTest extends ViewTest {
    @Test
    void a_supporter_is_led_to_the_family_page() {
        signIn("grace", "Grace Amankwah", Role.SUPPORTER);

        assertThat(path()).isEqualTo("family");
    }

    @Test
    void a_clinician_is_led_to_today_and_finds_it_on_the_rail() {
        clinic.given()
                .staff("ruth", "Ruth", "Adler", "CLINICIAN", clinic.given().site("Harbour Street", "Europe/London"));

        signIn("ruth", "Ruth Adler", Role.CLINICIAN);

        assertThat(path()).isEqualTo("today");
        assertThat(shows("place-today")).isTrue();
        assertThat(shows("place-clients")).isTrue();
        assertThat(shows("place-figures")).isFalse();
    }

    @Test
    void a_manager_is_led_to_the_figures() {
        clinic.given().staff("marta", "Marta", "Ilves", "MANAGER", null);

        signIn("marta", "Marta Ilves", Role.MANAGER);

        assertThat(path()).isEqualTo("figures");
        assertThat(shows("place-today")).isFalse();
    }

    @Test
    void who_is_both_begins_with_the_day_and_finds_the_figures_beside_it() {
        clinic.given()
                .staff("ruth", "Ruth", "Adler", "CLINICIAN", clinic.given().site("Harbour Street", "Europe/London"));

        signIn("ruth", "Ruth Adler", Role.MANAGER, Role.CLINICIAN);

        assertThat(path()).isEqualTo("today");
        assertThat(shows("place-figures")).isTrue();
    }

    @Test
    void someone_without_a_page_of_their_own_is_welcomed_calmly() {
        signIn("ade", "Ade Bright", Role.ADMINISTRATOR);

        assertThat(path()).isEqualTo("welcome");
        assertThat(text()).contains("Welcome", "Sign out", "Skip to the page");
    }

    @Test
    void a_door_of_another_role_reads_like_a_page_that_does_not_exist() {
        signIn("ade", "Ade Bright", Role.ADMINISTRATOR);

        UI.getCurrent().navigate("family");
        String shut = text();
        UI.getCurrent().navigate("no-such-page");

        assertThat(shut).contains("There is nothing here");
        assertThat(text()).isEqualTo(shut);
    }

    @Test
    void a_supporter_at_a_shut_door_keeps_the_numbers_and_the_way_to_hide_and_it_is_on_record() {
        signIn("grace", "Grace Amankwah", Role.SUPPORTER);
        String record = "018f0000-0000-7000-8000-00000000beef";

        UI.getCurrent().navigate("clients/" + record);

        assertThat(text()).contains("There is nothing here");
        assertThat(shows("crisis-bar")).isTrue();
        assertThat(shows("hide-screen")).isTrue();
        assertThat(shows("place-today")).isFalse();
        assertThat(clinic.ask(
                        "select detail from audit_entry where action = 'OPEN_PAGE' and not allowed and client_ids = array[?]::uuid[]",
                        java.util.UUID.fromString(record)))
                .containsExactly("clients");
    }

    @Test
    void the_title_is_our_name_and_nothing_else() {
        signIn("ade", "Ade Bright", Role.ADMINISTRATOR);

        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Holdfast");
    }

    @Test
    void initials_keep_letters_of_every_script_whole() {
        assertThat(Rail.initials("Ruth Adler")).isEqualTo("RA");
        assertThat(Rail.initials("  Søren  von  Ägir ")).isEqualTo("SÄ");
        assertThat(Rail.initials("林")).isEqualTo("林");
        assertThat(Rail.initials("𠮷野 家")).isEqualTo("𠮷家");
        assertThat(Rail.initials("")).isEmpty();
    }
}
