package org.holdfast.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Grace is Joel's mother and sees what he lets her see; Tomas's consent was revoked. */
class SupporterWalkIT {
    private static final List<String> NEVER =
            List.of("addiction", "mental health", "relapse", "methadone", "counselling", "Adler");

    @Test
    void grace_sees_the_next_times_to_keep_free_and_nothing_about_what_for() {
        try (Person grace = Person.onPhone().signIn("grace")) {
            grace.reads("Joel");
            grace.picture("family");
            String page = grace.page().locator("body").innerText();
            NEVER.forEach(word -> assertThat(page).doesNotContainIgnoringCase(word));
            assertThat(page).doesNotContain("Amankwah Joel").doesNotContain("Joel Amankwah");
            assertThat(grace.page().title()).isEqualTo("Holdfast");
            assertThat(grace.barriers()).isEmpty();
            assertThat(grace.fitsItsWidth()).isTrue();
        }
    }

    @Test
    void tomas_whose_consent_was_revoked_sees_the_neutral_page() {
        try (Person tomas = Person.onPhone().signIn("tomas")) {
            tomas.reads("No updates at the moment");
            tomas.picture("family-neutral");
        }
    }

    @Test
    void staff_pages_are_shut_to_a_supporter_by_the_gate_as_well_as_by_the_door() {
        String joel = Facts.words("select id::text from client where record_number = 'HF-20417'")
                .getFirst();
        try (Person grace = Person.atDesk().signIn("grace")) {
            for (String path : List.of("today", "clients", "clients/" + joel, "figures")) {
                grace.open(path);
                grace.doesNotRead("HF-20417");
                assertThat(grace.page().locator("[id^=line-]")).hasCount(0);
                assertThat(grace.page().locator("#crisis-bar")).isVisible();
                assertThat(grace.page().locator("#hide-screen")).isVisible();
            }
        }
        assertThat(
                        Facts.words(
                                "select distinct detail from audit_entry where action = 'OPEN_PAGE' and not allowed and actor like 'Grace%'"))
                .contains("today", "clients", "figures");
        assertThat(Facts.count(
                        "select count(*) from audit_entry where action = 'OPEN_PAGE' and ?::uuid = any (client_ids)",
                        joel))
                .isPositive();
    }

    @Test
    void a_consent_revoked_while_the_page_is_open_closes_it_without_a_touch() {
        try (Person grace = Person.onPhone().signIn("grace");
                Person ruth = Person.atDesk().signIn("ruth")) {
            grace.reads("Joel");
            String joel = Facts.words("select id::text from client where record_number = 'HF-20417'")
                    .getFirst();
            Set<String> live = Set.copyOf(Facts.words(
                    "select id::text from consent where client_id = ?::uuid and retracted_at is null", joel));
            assertThat(live).isNotEmpty();
            ruth.open("clients/" + joel);
            ruth.button("Stop sharing with Grace Amankwah").click();
            ruth.picture("clinician-stop-sharing");
            ruth.button("Stop sharing").last().click();
            long asked = System.nanoTime();
            grace.reads("No updates at the moment");
            System.out.println("A revoked consent left the open page after "
                    + Duration.ofNanos(System.nanoTime() - asked).toMillis() + " ms");
            assertThat(grace.page().locator("body")).not().containsText("Joel");
            ruth.settled();
            ruth.button("Share with Grace Amankwah").click();
            tick(ruth, AriaRole.CHECKBOX, "Times of the next sessions, to keep free");
            tick(ruth, AriaRole.CHECKBOX, "I am speaking with Joel alone");
            tick(ruth, AriaRole.RADIO, "No");
            ruth.picture("clinician-share");
            ruth.button("Read and sign").click();
            sign(ruth);
            ruth.picture("clinician-sign");
            ruth.button("Record the signed consent").click();
            grace.reads("Joel");
            assertThat(Facts.words(
                            "select method from consent_signature g join consent c on c.id = g.consent_id"
                                    + " where c.client_id = ?::uuid and c.retracted_at is null and c.recorded_by <> 'x'"
                                    + " order by c.recorded_at desc limit 1",
                            joel))
                    .containsExactly("DRAWN");
        }
    }

    /** By hand, with a mouse. */
    private static void sign(Person person) {
        Locator sheet = person.page().locator("hf-signature svg");
        sheet.scrollIntoViewIfNeeded();
        BoundingBox box = sheet.boundingBox();
        Mouse mouse = person.page().mouse();
        mouse.move(box.x + 30, box.y + 90);
        mouse.down();
        for (int i = 1; i < 12; i++) {
            mouse.move(box.x + 30 + i * 25, box.y + (i % 2 == 0 ? 100 : 40));
        }
        mouse.up();
    }

    private static void tick(Person person, AriaRole role, String name) {
        person.page()
                .getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .check();
    }

    @Test
    void who_is_about_to_open_more_signs_in_again_in_a_window_of_its_own() {
        try (Person ruth = Person.atDesk().signIn("ruth")) {
            Page again = ruth.context().newPage();
            again.navigate(Facts.url() + "/sign-in-again");
            again.locator("#password").fill(Person.PASSWORD);
            again.locator("#kc-login").click();
            assertThat(again.locator("h1")).containsText("Thank you");
            again.navigate(Facts.url() + "/sign-in-again/back?code=x&state=y");
            assertThat(again.locator("h1")).containsText("That did not work");
            ruth.open("clients");
            ruth.reads("Clients");
        }
    }
}
