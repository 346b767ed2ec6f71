package org.holdfast.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.access.Role;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.session.AttendanceState;
import org.holdfast.session.DraftMark;
import org.holdfast.session.NewMark;
import org.holdfast.session.Rosters;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left open at Harbour Street; it is 17 November 2026, 10:42 in London. */
class UnrecordedViewTest extends ViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private SiteId harbour;
    private StaffId ruth;
    private ClientId joel;
    private ClientId ana;
    private SessionId group;

    @BeforeEach
    void ruth_has_left_something_open() {
        harbour = clinic.given().site("Harbour Street", "Europe/London");
        ruth = clinic.given().staff("ruth", "Ruth", "Adler", "CLINICIAN", harbour);
        clinic.given().staff("dele", "Dele", "Okafor", "CLINICIAN", harbour);
        clinic.given().staff("maya", "Maya", "Cole", "MANAGER", harbour);
        joel = clinic.given().client("Joel", "Amankwah", "HF-1", harbour);
        ana = clinic.given().client("Ana", "Lima", "HF-2", harbour);
        clinic.given().care(joel, ruth);
        clinic.given().care(ana, ruth);
        clinic.given().session(harbour, ruth, joel, TODAY.minusDays(44), Instant.parse("2026-10-04T08:30:00Z"));
        group = clinic.given()
                .group(
                        harbour,
                        ruth,
                        "Saturday group",
                        TODAY.minusDays(3),
                        Instant.parse("2026-11-14T09:30:00Z"),
                        joel,
                        ana);
    }

    private void opens(String subject, String name, Role... roles) {
        signIn(subject, name, roles);
        UI.getCurrent().navigate("unrecorded");
    }

    @Test
    void a_clinician_sees_each_session_with_its_age_and_one_click_leads_to_its_roster() {
        opens("ruth", "Ruth Adler", Role.CLINICIAN);

        assertThat(text())
                .contains(
                        "2 sessions of yours; the oldest: 44 days.",
                        "44 days not recorded Sun 4 Oct 09:30 Joel Amankwah One-to-one",
                        "3 days not recorded Sat 14 Nov 09:30 Saturday group 2 people not recorded");
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains("sessions/" + group);
        UI.getCurrent().navigate("sessions/" + group);
        assertThat(text()).contains("Saturday group", "2 not recorded");
    }

    @Test
    void what_is_recorded_is_gone_from_it_and_a_draft_is_not_recorded() {
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        Rosters rosters = clinic.the(Rosters.class);
        rosters.keep(
                group,
                rosters.open(group).lines().stream()
                        .map(row -> new DraftMark(row.id(), row.seen(), NewMark.of(AttendanceState.ATTENDED)))
                        .toList());
        UI.getCurrent().navigate("unrecorded");
        assertThat(text()).contains("Saturday group");

        rosters.save(group);
        UI.getCurrent().navigate("today");
        UI.getCurrent().navigate("unrecorded");
        assertThat(text()).contains("1 session of yours").doesNotContain("Saturday group");
    }

    @Test
    void who_answers_for_the_site_sees_how_much_by_whom_and_no_client() {
        opens("maya", "Maya Cole", Role.MANAGER);

        assertThat(text())
                .contains("3 visits at the sites you answer for; the oldest: 44 days.")
                .contains("Ruth Adler Harbour Street 3 44 days")
                .doesNotContain("Joel", "Amankwah", "Saturday", "sessions of yours");
    }

    @Test
    void with_nothing_open_it_says_so_and_where_to_go() {
        opens("dele", "Dele Okafor", Role.CLINICIAN);
        assertThat(text()).contains("Everything is recorded.", "Go to today");
        clinic.sql("update session set retracted_at = now(), retracted_by = 'test'");
        opens("maya", "Maya Cole", Role.MANAGER);
        assertThat(text()).contains("Everything is recorded.");
    }

    @Test
    void the_day_leads_to_it() {
        signIn("ruth", "Ruth Adler", Role.CLINICIAN);
        UI.getCurrent().navigate("today");
        assertThat($(Anchor.class).all().stream()
                        .filter(link -> text(link).equals("See all"))
                        .map(Anchor::getHref))
                .isEqualTo(List.of("unrecorded"));
        assertThat(shows("place-unrecorded")).isTrue();
    }
}
