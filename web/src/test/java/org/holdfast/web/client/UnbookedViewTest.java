package org.holdfast.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ruth looks after Joel, who has a session ahead, Mina, whose next one is cancelled, and Tom, who has left. */
class UnbookedViewTest extends ViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private SiteId harbour;
    private StaffId ruth;
    private ClientId mina;

    @BeforeEach
    void three_people() {
        harbour = clinic.given().site("Harbour Street", "Europe/London");
        ruth = clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
        ProgrammeId programme = clinic.given().programme("Outpatient");
        ClientId joel = someone("Joel", "Amankwah", "HF-1", programme);
        mina = someone("Mina", "Sato", "HF-2", programme);
        ClientId tom = clinic.given().client("Tom", "Reyes", "HF-3", harbour);
        clinic.given().care(tom, ruth);
        ahead(joel, "09:00");
        var cancelled = ahead(mina, "10:00");
        clinic.sql(
                "insert into attendance_mark (id, attendance_id, mark, recorded_at, recorded_by) values (gen_random_uuid(), ?,"
                        + " 'CANCELLED_BY_CLIENT_IN_TIME', ?, 'ruth')",
                cancelled.value(),
                clinic.clock().instant());
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        navigate(UnbookedView.class);
    }

    private ClientId someone(String given, String family, String number, ProgrammeId programme) {
        ClientId client = clinic.given().client(given, family, number, harbour);
        clinic.given().care(client, ruth);
        clinic.given().episode(client, programme, harbour, TODAY.minusDays(30));
        return client;
    }

    private org.holdfast.kernel.AttendanceId ahead(ClientId client, String time) {
        return clinic.given()
                .session(harbour, ruth, client, TODAY.plusDays(1), Instant.parse("2026-11-18T" + time + ":00Z"));
    }

    @Test
    void who_is_in_a_stay_and_has_nothing_that_stands_is_listed_and_nobody_else() {
        assertThat(text())
                .contains("One person in a stay has no next session.", "Mina Sato", "Never came yet")
                .doesNotContain("Joel", "Tom");
    }

    @Test
    void booked_from_here_they_are_off_the_list_and_undo_brings_them_back() {
        test($(Button.class).withText("Book next session").first()).click();
        $(TimePicker.class).last().setValue(LocalTime.of(14, 0));
        test($(Button.class).withText("Book").last()).click();
        assertThat(text()).contains("Everybody has a next session.");
        assertThat(toast()).contains("Mina: booked for");
        test($(Button.class).withText("Undo").last()).click();
        assertThat(text()).contains("Mina Sato");
    }
}
