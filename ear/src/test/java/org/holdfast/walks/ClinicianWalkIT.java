package org.holdfast.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ruth's morning. */
class ClinicianWalkIT {
    private final Person ruth = Person.atDesk();

    @BeforeEach
    void ruth_signs_in() {
        ruth.signIn("ruth");
    }

    @AfterEach
    void close() {
        ruth.close();
    }

    private static String lineId(Locator line) {
        return line.getAttribute("id").substring("line-".length());
    }

    /** Where the keys work: a line, or the heading of a group. */
    private Locator current() {
        return ruth.page().locator("[id^=line-][aria-current=true], [id^=group-][aria-current=true]");
    }

    private Locator notRecorded() {
        return ruth.page()
                .locator("[id^=line-]")
                .filter(new Locator.FilterOptions().setHas(ruth.page().locator(".hf-compact, .hf-choice.hf-first")));
    }

    private Locator line(String id) {
        return ruth.page().locator("[id='line-" + id + "']");
    }

    @Test
    void she_marks_who_came_and_who_did_not_with_a_reason_and_takes_a_mistake_back() {
        assertThat(ruth.page()).hasURL(Pattern.compile(".*/today$"));
        ruth.picture("clinician-today");
        String id = lineId(notRecorded().first());
        int before = Facts.count("select count(*) from attendance_mark where attendance_id = ?::uuid", id);

        line(id).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Did not come"))
                .click();
        ruth.settled();
        assertThat(line(id)).hasAttribute("aria-label", Pattern.compile(".*did not come.*"));
        assertThat(Facts.words(
                        "select mark from attendance_mark where attendance_id = ?::uuid and retracted_at is null", id))
                .containsExactly("NO_SHOW");
        ruth.picture("clinician-did-not-come");

        line(id).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("transport"))
                .click();
        ruth.settled();
        assertThat(Facts.words(
                        "select reason from attendance_mark where attendance_id = ?::uuid and retracted_at is null",
                        id))
                .containsExactly("transport");

        ruth.page().keyboard().press("u");
        ruth.settled();
        ruth.page().keyboard().press("u");
        ruth.settled();
        assertThat(line(id)).hasAttribute("aria-label", Pattern.compile(".*not recorded.*"));
        assertThat(Facts.words(
                        "select mark from attendance_mark where attendance_id = ?::uuid order by recorded_at, id offset "
                                + before,
                        id))
                .startsWith("NO_SHOW")
                .endsWith("WITHDRAWN");
    }

    @Test
    void with_the_keyboard_alone_a_line_is_reached_marked_and_opened() {
        String begun = current().getAttribute("id");
        ruth.page().keyboard().press("ArrowDown");
        ruth.settled();
        assertThat(current().getAttribute("id")).isNotEqualTo(begun);
        // what is below may be the heading of a group, which opens no page
        for (int more = 0; more < 3 && current().getAttribute("id").startsWith("group-"); more++) {
            ruth.page().keyboard().press("ArrowDown");
            ruth.settled();
        }
        String below = lineId(current());
        ruth.page().keyboard().press("?");
        assertThat(ruth.page().getByRole(AriaRole.DIALOG).locator("dl")).isVisible();
        ruth.settled();
        ruth.page().keyboard().press("Escape");
        assertThat(ruth.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        ruth.settled();
        line(below).focus();
        ruth.page().keyboard().press("Enter");
        ruth.page().waitForURL(Pattern.compile(".*/clients/.+"));
    }

    @Test
    void she_opens_joel_designates_a_supporter_and_records_a_return_to_use() {
        ruth.open("clients");
        ruth.picture("clinician-clients");
        ruth.page().getByLabel("Find by name or record number").fill("amankw");
        ruth.settled();
        ruth.link("Joel Amankwah").first().click();
        ruth.page().waitForURL(Pattern.compile(".*/clients/.+"));
        ruth.settled();
        ruth.reads("Joel Amankwah");
        ruth.picture("clinician-client");
        String client = ruth.page().url().replaceAll(".*/", "");
        int supporters = Facts.count("select count(*) from supporter where client_id = ?::uuid", client);

        ruth.button("Designate a supporter").first().click();
        ruth.page().getByLabel("First name").fill("Amina");
        ruth.page().getByLabel("What they are to each other").fill("aunt");
        ruth.page()
                .getByText("listens", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        ruth.picture("clinician-designate");
        ruth.button("Designate").last().click();
        ruth.settled();
        ruth.reads("Amina");
        assertThat(Facts.count("select count(*) from supporter where client_id = ?::uuid", client))
                .isEqualTo(supporters + 1);

        int events = Facts.count("select count(*) from use_event where client_id = ?::uuid", client);
        ruth.button("Record a return to use").first().click();
        ruth.settled();
        ruth.picture("clinician-return-to-use");
        ruth.page().getByLabel("Substance").fill("=alcohol");
        ruth.button("Record").last().click();
        ruth.settled();
        assertThat(Facts.count("select count(*) from use_event where client_id = ?::uuid", client))
                .isEqualTo(events + 1);
        assertThat(Facts.words(
                        "select distinct action from audit_entry where ?::uuid = any (client_ids) and actor = 'Ruth Adler'",
                        client))
                .contains("SEE_CLIENT", "DESIGNATE_SUPPORTER", "RECORD_USE_EVENT");
    }

    @Test
    void a_day_is_understood_as_people_type_it_and_nonsense_is_named() {
        ruth.open("clients");
        ruth.link("Joel Amankwah").first().click();
        ruth.page().waitForURL(Pattern.compile(".*/clients/.+"));
        ruth.settled();
        ruth.button("Record a return to use").first().click();
        ruth.settled();
        Locator when = ruth.page()
                .getByLabel("When", new Page.GetByLabelOptions().setExact(true))
                .last();
        for (String typed : List.of("2026-11-12", "12.11.2026", "12/11/2026", "12 November 2026")) {
            when.fill(typed);
            when.press("Enter");
            assertThat(when).hasValue("12 Nov 2026");
        }
        when.fill("the day of the fair");
        when.press("Enter");
        ruth.button("Record").last().click();
        ruth.reads("That is not a day we can read.");

        ruth.page().goBack();
        ruth.reads("You have typed something that is not saved.");
        assertThat(ruth.page()).hasURL(Pattern.compile(".*/clients/.+"));
    }

    @Test
    void what_is_anothers_is_refused_at_the_gate_and_not_only_in_the_menu() {
        String deles = Facts.words("select r.client_id::text from care_relationship r join staff s on s.id = r.staff_id"
                        + " where s.given_name = 'Dele' and r.client_id not in (select r2.client_id from care_relationship r2"
                        + " join staff s2 on s2.id = r2.staff_id where s2.given_name = 'Ruth') limit 1")
                .getFirst();
        String name = Facts.words("select family_name from client where id = ?::uuid", deles)
                .getFirst();
        ruth.open("clients/" + deles);
        ruth.doesNotRead(name);
        String someone = ruth.page().locator("main, body").first().innerText();
        ruth.open("clients/00000000-0000-4000-8000-00000000dead");
        assertThat(ruth.page().locator("main, body").first().innerText()).isEqualTo(someone);
        assertThat(Facts.count(
                        "select count(*) from audit_entry where not allowed and ?::uuid = any (client_ids)", deles))
                .isPositive();
        ruth.open("figures");
        ruth.doesNotRead("Are people staying with us?");
        ruth.open("family");
        ruth.doesNotRead("No updates at the moment");
    }

    @Test
    void her_screens_have_no_barriers_and_fit_a_phone() {
        assertThat(ruth.barriers()).isEmpty();
        ruth.page().setViewportSize(390, 844);
        for (String path : List.of("today", "clients")) {
            ruth.open(path);
            assertThat(ruth.fitsItsWidth()).as(path).isTrue();
        }
        assertThat(ruth.page().title()).doesNotContainIgnoringCase("addiction").doesNotContainIgnoringCase("mental");
    }
}
