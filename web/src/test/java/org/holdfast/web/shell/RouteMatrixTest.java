package org.holdfast.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.holdfast.access.Role;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Which doors open to whom: every page, found by reflection, tried as everybody. A new page without a line here fails. What is behind a
 * door is asked at the Gate and tried by the matrix of ways in.
 */
class RouteMatrixTest extends ViewTest {
    private static final Set<Role> EVERYBODY = EnumSet.complementOf(EnumSet.of(Role.OPERATOR));

    private static final Map<String, Set<Role>> AGREED = Map.ofEntries(
            Map.entry("", EVERYBODY),
            Map.entry("welcome", EVERYBODY),
            Map.entry("sign-ins", EVERYBODY),
            Map.entry("today", Set.of(Role.CLINICIAN)),
            Map.entry("calendar", Set.of(Role.CLINICIAN)),
            Map.entry("clients", Set.of(Role.CLINICIAN)),
            Map.entry("clients/ID", Set.of(Role.CLINICIAN)),
            Map.entry("sessions/SESSION", Set.of(Role.CLINICIAN)),
            Map.entry("unrecorded", Set.of(Role.CLINICIAN, Role.MANAGER)),
            Map.entry("quiet-stays", Set.of(Role.CLINICIAN)),
            Map.entry("nothing-booked", Set.of(Role.CLINICIAN)),
            Map.entry("notes/LINE", Set.of(Role.CLINICIAN)),
            Map.entry("figures", Set.of(Role.MANAGER)),
            Map.entry("family", Set.of(Role.SUPPORTER)),
            Map.entry("emergency", Set.of(Role.EMERGENCY)),
            Map.entry("access-log", Set.of(Role.PRIVACY_OFFICER)),
            Map.entry("disclosures", Set.of(Role.PRIVACY_OFFICER)),
            Map.entry("glass", Set.of(Role.PRIVACY_OFFICER)),
            Map.entry("who-may", Set.of(Role.PRIVACY_OFFICER)),
            Map.entry("breaches", Set.of(Role.PRIVACY_OFFICER)),
            Map.entry("rights", Set.of(Role.PRIVACY_OFFICER)),
            Map.entry("laws-and-ages", Set.of(Role.PRIVACY_OFFICER)));

    private ClientId client;
    private AttendanceId line;
    private String session;

    @BeforeEach
    void one_person_for_each_role() {
        SiteId here = clinic.given().site("Harbour Street", "Europe/London");
        client = clinic.given().client("Joel", "Amankwah", "R-1", here);
        StaffId ruth = clinic.given().staff("CLINICIAN", "Ruth", "Adler", "CLINICIAN", here);
        clinic.given().care(client, ruth);
        line = clinic.given()
                .session(here, ruth, client, LocalDate.of(2026, 11, 17), Instant.parse("2026-11-17T09:00:00Z"));
        session = clinic.ask("select session_id from attendance where id = ?", line.value())
                .getFirst()
                .toString();
        for (Role role : List.of(Role.MANAGER, Role.PRIVACY_OFFICER, Role.EMERGENCY, Role.ADMINISTRATOR)) {
            clinic.given().staff(role.name(), "Some", "One", role.name(), null);
        }
    }

    private String address(String page) {
        return page.replace("ID", client.toString())
                .replace("LINE", line.toString())
                .replace("SESSION", session.toString());
    }

    @Test
    void every_page_has_a_line() {
        Set<String> pages = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().importPackages("org.holdfast.web")) {
            if (type.isAnnotatedWith(Route.class)) {
                pages.add(type.getAnnotationOfType(Route.class).value());
            }
        }
        assertThat(pages).hasSizeGreaterThan(12);
        assertThat(pages)
                .allSatisfy(page -> assertThat(AGREED.keySet())
                        .anyMatch(agreed -> agreed.equals(page) || agreed.startsWith(page + "/")));
    }

    @Test
    @Tag("slow")
    void every_door_opens_to_whom_it_should_and_to_nobody_else() {
        List<String> wrong = new ArrayList<>();
        for (Role role : EVERYBODY) {
            for (Map.Entry<String, Set<Role>> page : AGREED.entrySet()) {
                signIn(role.name(), "Some One", role);
                UI.getCurrent().navigate(address(page.getKey()));
                boolean opens = !text().contains("There is nothing here");
                if (opens != page.getValue().contains(role)) {
                    wrong.add(role + (opens ? " opens " : " is shut out of ") + "/" + page.getKey());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoever_is_signed_in_without_any_role_is_let_in_nowhere() {
        for (String page : AGREED.keySet()) {
            signIn("stranger", "Some One");
            UI.getCurrent().navigate(address(page));
            boolean opens = !text().contains("There is nothing here");
            assertThat(opens).as(page).isEqualTo(AGREED.get(page).equals(EVERYBODY));
        }
        assertThat(Arrays.asList(Role.values())).hasSize(EVERYBODY.size() + 1);
    }
}
