package org.holdfast.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.holdfast.access.Role;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.session.Sessions;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A right that ends acts on the page that is open at its next question, and that question leaves no entry. */
class OpenPageTest extends ViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private static final Map<String, Role> PAGES = Map.ofEntries(
            Map.entry("today", Role.CLINICIAN),
            Map.entry("calendar", Role.CLINICIAN),
            Map.entry("clients", Role.CLINICIAN),
            Map.entry("clients/JOEL", Role.CLINICIAN),
            Map.entry("quiet-stays", Role.CLINICIAN),
            Map.entry("nothing-booked", Role.CLINICIAN),
            Map.entry("sessions/GROUP", Role.CLINICIAN),
            Map.entry("unrecorded", Role.CLINICIAN),
            Map.entry("notes/LINE", Role.CLINICIAN),
            Map.entry("figures", Role.MANAGER),
            Map.entry("emergency", Role.EMERGENCY),
            Map.entry("access-log", Role.PRIVACY_OFFICER),
            Map.entry("disclosures", Role.PRIVACY_OFFICER),
            Map.entry("glass", Role.PRIVACY_OFFICER),
            Map.entry("who-may", Role.PRIVACY_OFFICER),
            Map.entry("breaches", Role.PRIVACY_OFFICER),
            Map.entry("rights", Role.PRIVACY_OFFICER),
            Map.entry("laws-and-ages", Role.PRIVACY_OFFICER));

    private SiteId here;
    private StaffId ruth;
    private ClientId joel;
    private ClientId mina;
    private AttendanceId line;
    private SessionId group;

    @BeforeEach
    void ruth_looks_after_joel_and_mina() {
        here = clinic.given().site("Harbour Street", "Europe/London");
        ruth = clinic.given().staff("CLINICIAN", "Ruth", "Adler", "CLINICIAN", here);
        joel = clinic.given().client("Joel", "Amankwah", "HF-1", here);
        mina = clinic.given().client("Mina", "Sato", "HF-2", here);
        clinic.given().care(joel, ruth);
        clinic.given().care(mina, ruth);
        line = clinic.given().session(here, ruth, joel, TODAY, Instant.parse("2026-11-17T09:00:00Z"));
        clinic.given().session(here, ruth, mina, TODAY, Instant.parse("2026-11-17T11:30:00Z"));
        group = clinic.given()
                .group(here, ruth, "Evening group", TODAY, Instant.parse("2026-11-17T18:00:00Z"), joel, mina);
        for (Role role : List.of(Role.MANAGER, Role.PRIVACY_OFFICER, Role.EMERGENCY)) {
            clinic.given().staff(role.name(), "Some", "One", role.name(), null);
        }
    }

    private void opens(String page, Role role) {
        signIn(role.name(), "Some One", role);
        UI.getCurrent()
                .navigate(page.replace("JOEL", joel.toString())
                        .replace("LINE", line.toString())
                        .replace("GROUP", group.toString()));
        assertThat(shows("nothing-here")).as(page).isFalse();
    }

    private void duties(Instant end) {
        clinic.sql("update duty set until_at = ?", end);
    }

    private void nobody_looks_after(ClientId client) {
        clinic.sql(
                "update care_relationship set until_at = ? where client_id = ?",
                clinic.clock().instant(),
                client.value());
    }

    private Object entries() {
        return clinic.ask("select count(*) from audit_entry").getFirst();
    }

    @Test
    void every_page_of_staff_is_tried_here() {
        signIn("CLINICIAN", "Ruth Adler", Role.CLINICIAN);
        List<RouteData> ofStaff = RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(page -> page.getParentLayouts().contains(StaffLayout.class))
                .toList();
        assertThat(ofStaff).hasSizeGreaterThan(12).allSatisfy(page -> {
            String path = page.getTemplate().replaceAll("/:.*", "");
            assertThat(PAGES.keySet()).anyMatch(tried -> tried.equals(path) || tried.startsWith(path + "/"));
            assertThat(page.getNavigationTarget()).isAssignableTo(Page.class);
        });
    }

    @Test
    @Tag("slow")
    void waiting_writes_nothing_and_when_the_duty_ends_any_page_closes_within_five_seconds() {
        Instant always = clinic.clock().instant().plus(Duration.ofDays(9));
        PAGES.forEach((page, role) -> {
            duties(always);
            opens(page, role);
            assertThat(UI.getCurrent().getPollInterval()).as(page).isBetween(1_000, 4_500);
            Object before = entries();
            poll();
            assertThat(shows("shut")).as(page).isFalse();
            duties(clinic.clock().instant());
            clinic.clock().pass(Duration.ofMinutes(1));
            poll();
            assertThat(text())
                    .as(page)
                    .contains("This page has closed.", "What was saved is safe")
                    .doesNotContain("Amankwah", "Sato", "HF-1");
            poll();
            assertThat(entries()).as(page).isEqualTo(before);
        });
    }

    @Test
    void the_person_whose_care_ended_is_gone_from_the_page_about_them_with_all_that_lies_over_it() {
        opens("clients/JOEL", Role.CLINICIAN);
        test($(Button.class).withText("Designate a supporter").first()).click();
        Toast.say("Joel: saved");
        assertThat($(Dialog.class).all()).hasSize(1);
        Object before = entries();
        nobody_looks_after(joel);
        poll();
        assertThat(text()).contains("This page has closed.").doesNotContain("Joel");
        assertThat($(Dialog.class).all()).isEmpty();
        assertThat($(Notification.class).all()).isEmpty();
        assertThat(entries()).isEqualTo(before);
        assertThat(UI.getCurrent().getPollInterval())
                .as("a page that has closed asks no more")
                .isEqualTo(-1);
    }

    @Test
    void lists_lose_the_one_and_keep_the_others() {
        for (String page : List.of("today", "clients", "calendar")) {
            clinic.sql("update care_relationship set until_at = null");
            opens(page, Role.CLINICIAN);
            assertThat(text()).as(page).contains("Joel", "Mina");
            nobody_looks_after(joel);
            poll();
            assertThat(text()).as(page).contains("Mina").doesNotContain("Joel", "This page has closed");
            Object before = entries();
            poll();
            assertThat(entries()).as(page + " is read anew once").isEqualTo(before);
        }
    }

    @Test
    void a_line_that_ruth_marked_just_now_goes_too() {
        AttendanceId friday =
                clinic.given().session(here, ruth, joel, TODAY.minusDays(4), Instant.parse("2026-11-13T09:00:00Z"));
        opens("today", Role.CLINICIAN);
        clinic.the(Sessions.class).markAttended(friday, 0);
        clinic.clock().pass(Duration.ofMinutes(1));
        poll();
        assertThat(text()).contains("Joel");
        nobody_looks_after(joel);
        poll();
        assertThat(text()).doesNotContain("Joel");
    }

    @Test
    void given_back_the_page_opens_again() {
        opens("today", Role.CLINICIAN);
        duties(clinic.clock().instant());
        poll();
        assertThat(text()).contains("This page has closed.");
        duties(clinic.clock().instant().plus(Duration.ofDays(9)));
        UI.getCurrent().navigate("today");
        assertThat(text()).contains("Joel Amankwah").doesNotContain("This page has closed");
    }
}
