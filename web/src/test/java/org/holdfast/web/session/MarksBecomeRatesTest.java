package org.holdfast.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.reports.attendance.NoShowFigures;
import org.holdfast.reports.attendance.NoShowMeasure;
import org.holdfast.session.Sessions;
import org.holdfast.web.shell.Keys;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is marked on the screen is what the rates of M1 count: ten booked, of whom six came, two did not, and two were called off. */
class MarksBecomeRatesTest extends ViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private SiteId harbour;
    private StaffId ruth;

    @BeforeEach
    void ruth_is_on_duty() {
        harbour = clinic.given().site("Harbour Street", "Europe/London");
        ruth = clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
    }

    private void booked(int number, LocalDate day, String time) {
        ClientId client = clinic.given().client("Client", "Number " + number, "HF-" + number, harbour);
        clinic.given().care(client, ruth);
        clinic.given()
                .session(
                        harbour,
                        ruth,
                        client,
                        day,
                        LocalTime.parse(time).atDate(day).toInstant(ZoneOffset.UTC));
    }

    private void press(String key) {
        DayView page = $(DayView.class).first();
        ComponentUtil.fireEvent(page, new Keys.Pressed(page, true, key));
    }

    @Test
    void ten_booked_give_the_rates_of_the_definition() {
        for (int i = 0; i < 8; i++) {
            booked(i, TODAY, "0" + (i + 1) + ":00");
        }
        booked(8, TODAY, "12:00");
        booked(9, TODAY, "14:00");
        // excluded from every rate: told in time, moved, and nobody knows yet
        booked(10, TODAY.plusDays(3), "12:00");
        booked(11, TODAY.plusDays(3), "14:00");
        booked(12, TODAY.minusDays(1), "09:00");
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        navigate("today/" + TODAY, DayView.class);
        for (String key : List.of("c", "c", "c", "c", "l", "p", "n", "n", "ArrowDown", "x", "ArrowDown", "x")) {
            press(key);
        }
        press("5");
        navigate("today/" + TODAY.plusDays(3), DayView.class);
        press("x");
        press("ArrowDown");
        press("m");
        assertThat(clinic.ask("select mark from attendance_mark where retracted_at is null order by mark"))
                .containsExactly(
                        "ATTENDED",
                        "ATTENDED",
                        "ATTENDED",
                        "ATTENDED",
                        "ATTENDED_LATE",
                        "ATTENDED_PARTIAL",
                        "CANCELLED_BY_CLIENT_IN_TIME",
                        "CANCELLED_BY_CLIENT_LATE",
                        "CANCELLED_BY_CLINIC",
                        "NO_SHOW",
                        "NO_SHOW",
                        "RESCHEDULED");

        clinic.given().staff("tomas", "Tomas", "Novak", "MANAGER", null);
        signIn("tomas", "Tomas Novak", Role.MANAGER);
        Instant now = clinic.clock().instant();
        NoShowFigures figures = NoShowMeasure.of(
                clinic.the(Sessions.class).facts(TODAY, now), fact -> true, TODAY, site -> "Harbour Street");
        assertThat(figures.noShow().numerator()).isEqualTo(2);
        assertThat(figures.noShow().denominator()).isEqualTo(8);
        assertThat(figures.noShowExtended().numerator()).isEqualTo(3);
        assertThat(figures.noShowExtended().denominator()).isEqualTo(9);
        assertThat(figures.attendance().numerator()).isEqualTo(6);
        assertThat(figures.attendance().denominator()).isEqualTo(9);
    }
}
