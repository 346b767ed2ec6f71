package org.holdfast.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
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
            ruth.page().getByRole(AriaRole.CHECKBOX).last().check();
            ruth.picture("clinician-share");
            ruth.button("Share with Grace").last().click();
            grace.reads("Joel");
        }
    }
}
