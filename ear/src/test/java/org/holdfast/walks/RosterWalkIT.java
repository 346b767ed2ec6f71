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

/** Ruth's group of twelve, two of whom are an exception; it was yesterday, and nobody has marked it. */
class RosterWalkIT {
    private static final String TITLE = "The walk's group";
    private static final int MOST = 16;

    private final Person ruth = Person.atDesk();
    private String group = "";
    private String day = "";
    private int interactions;

    @BeforeEach
    void twelve_people_came_to_a_group_yesterday() {
        group = Facts.groupOfTwelve(TITLE);
        day = Facts.words("select held_on::text from session where id = ?::uuid", group)
                .getFirst();
        ruth.signIn("ruth");
        ruth.open("today/" + day);
    }

    @AfterEach
    void close() {
        ruth.close();
        Facts.withoutGroups(TITLE);
    }

    private void click(Locator what) {
        interactions++;
        what.click();
        ruth.settled();
    }

    private void press(String... keys) {
        for (String key : keys) {
            interactions++;
            ruth.page().keyboard().press(key);
            ruth.settled();
        }
    }

    private Locator line(int number) {
        return ruth.page().locator(".hf-roster-line").nth(number - 1);
    }

    private Locator mark(int number, String word) {
        return line(number)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(": " + word + "$")));
    }

    private Locator chip(int number, String words) {
        return line(number).locator(".hf-answer-chip").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** The marks that stand, in the order of the roster; a dash where there is none. */
    private List<String> marks() {
        return Facts.words(
                "select coalesce(m.mark || coalesce(' ' || m.minutes_late, '') || coalesce(' ' || m.reason, ''), '-')"
                        + " from attendance a join client c on c.id = a.client_id left join attendance_mark m on m.attendance_id = a.id"
                        + " and m.retracted_at is null where a.session_id = ?::uuid order by c.family_name, c.given_name, a.id",
                group);
    }

    private int drafted() {
        return Facts.count("select count(*) from roster_draft where session_id = ?::uuid", group);
    }

    @Test
    void twelve_people_with_two_exceptions_take_sixteen_interactions_at_most_and_nobody_has_come_by_default() {
        click(ruth.page().locator("a[href$='sessions/" + group + "']").first());
        ruth.page().waitForURL(Pattern.compile(".*/sessions/.+"));
        assertThat(ruth.page().locator(".hf-roster-line")).hasCount(12);
        ruth.picture("roster-open");
        assertThat(marks()).hasSize(12).containsOnly("-");

        click(ruth.page().locator("#all-here"));
        click(mark(3, "Late"));
        click(chip(3, "10 min"));
        click(mark(6, "Did not come"));
        click(chip(6, "transport"));
        ruth.picture("roster-drafted");
        assertThat(marks()).containsOnly("-");
        assertThat(drafted()).isEqualTo(12);

        click(ruth.page().locator("#save-roster"));
        ruth.reads("Saved: 12 people.");
        assertThat(interactions).isLessThanOrEqualTo(MOST);
        List<String> marks = marks();
        assertThat(marks.get(2)).isEqualTo("ATTENDED_LATE 10");
        assertThat(marks.get(5)).isEqualTo("NO_SHOW transport");
        assertThat(marks).filteredOn("ATTENDED"::equals).hasSize(10);
        assertThat(drafted()).isZero();
        assertThat(ruth.barriers()).isEmpty();
    }

    @Test
    void the_same_by_keyboard_alone() {
        // the day begins at the first line that is not recorded, and that is in this group: up to its heading
        Locator heading = ruth.page().locator("[id='group-" + group + "'][aria-current=true]");
        for (int up = 0; up < 4 && heading.count() == 0; up++) {
            press("ArrowUp");
        }
        press("r");
        ruth.page().waitForURL(Pattern.compile(".*/sessions/.+"));
        ruth.settled();

        press("a", "ArrowDown", "ArrowDown", "l", "2", "ArrowDown", "ArrowDown", "ArrowDown", "n", "3", "s");
        ruth.reads("Saved: 12 people.");

        assertThat(interactions).isLessThanOrEqualTo(MOST);
        List<String> marks = marks();
        assertThat(marks.get(2)).isEqualTo("ATTENDED_LATE 10");
        assertThat(marks.get(5)).isEqualTo("NO_SHOW transport");
        assertThat(marks).filteredOn("ATTENDED"::equals).hasSize(10);
    }

    @Test
    void who_is_not_marked_stays_not_recorded_and_a_draft_outlives_the_window() {
        ruth.open("sessions/" + group);
        press("ArrowDown", "n", "2");
        assertThat(drafted()).isEqualTo(1);
        ruth.open("clients");
        ruth.open("sessions/" + group);
        ruth.reads("is here again: 1 person");
        click(ruth.page().locator("#save-roster"));
        ruth.reads("Saved: 1 person.");
        List<String> marks = marks();
        assertThat(marks.get(1)).isEqualTo("NO_SHOW ill");
        assertThat(marks).filteredOn("-"::equals).hasSize(11);
        ruth.open("unrecorded");
        ruth.reads(TITLE);
        ruth.reads("11 people not recorded");
        ruth.picture("unrecorded");
        assertThat(ruth.barriers()).isEmpty();
        assertThat(ruth.fitsItsWidth()).isTrue();
    }

    @Test
    void on_a_phone_it_is_done_with_a_thumb() {
        try (Person phone = Person.onPhone()) {
            phone.signIn("ruth").open("sessions/" + group);
            assertThat(phone.fitsItsWidth()).isTrue();
            phone.page().locator("#all-here").tap();
            phone.settled();
            phone.page().locator(".hf-roster-line").nth(4).tap();
            phone.settled();
            Locator buttons = phone.page().locator(".hf-roster-line.hf-focused .hf-roster-mark");
            assertThat(buttons.nth(3)).isVisible();
            for (Locator button : buttons.all()) {
                assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(44);
                assertThat(button.boundingBox().width).isGreaterThanOrEqualTo(44);
            }
            buttons.nth(3).tap();
            phone.settled();
            phone.page().locator("#save-roster").tap();
            phone.settled();
            phone.reads("Saved: 12 people.");
            assertThat(phone.fitsItsWidth()).isTrue();
        }
        assertThat(marks()).filteredOn("NO_SHOW"::equals).hasSize(1);
        assertThat(marks()).filteredOn("ATTENDED"::equals).hasSize(11);
    }

    @Test
    void who_answers_for_the_site_sees_how_much_is_left_and_no_name_of_a_client() {
        try (Person marta = Person.atDesk()) {
            marta.signIn("marta").open("unrecorded");
            marta.reads("Ruth Adler");
            marta.doesNotRead(TITLE);
            marta.picture("unrecorded-manager");
            assertThat(marta.barriers()).isEmpty();
            assertThat(marta.fitsItsWidth()).isTrue();
        }
    }

    @Test
    void the_code_on_the_paper_leads_back_to_the_roster() {
        ruth.open("sessions/" + group);
        ruth.page().waitForDownload(() -> ruth.page().locator("#print-sheet").click());
        String code = Facts.words("select code from sheet_code where session_id = ?::uuid", group)
                .getFirst();
        ruth.open("today");
        ruth.page().locator("#sheets").click();
        ruth.settled();
        ruth.picture("sheets");
        ruth.page().getByLabel("Code on the sheet").fill(code.toLowerCase(java.util.Locale.ROOT));
        ruth.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open its roster"))
                .click();
        ruth.page().waitForURL(Pattern.compile(".*/sessions/" + group));
        ruth.settled();
        ruth.reads(TITLE);
    }
}
