package org.holdfast.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.holdfast.launch.testing.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A part is killed while Ruth marks. A mark is acknowledged when the line on her screen says so; every acknowledged mark must be
 * in the database afterwards.
 */
class NothingLostIT {
    private static final int MARKS_BEFORE_THE_KILL = 6;

    /** Milliseconds until she believes that nothing answers any more. */
    private static final int GIVES_UP_AFTER = 5_000;

    @ParameterizedTest
    @ValueSource(strings = {"wildfly", "postgres"})
    void no_acknowledged_mark_is_lost_when_this_part_is_killed(String part) {
        Map<String, String> acknowledged = new TreeMap<>();
        try (Person ruth = Person.atDesk()) {
            ruth.signIn("ruth");
            ruth.open("today/" + aFullDay());
            List<String> lines = lines(ruth);
            assertThat(lines).hasSizeGreaterThanOrEqualTo(MARKS_BEFORE_THE_KILL);
            int marked = 0;
            try {
                for (int round = 0; round < 3; round++) {
                    for (String line : lines) {
                        acknowledged.put(line, mark(ruth, line, marked < MARKS_BEFORE_THE_KILL));
                        if (++marked == MARKS_BEFORE_THE_KILL) {
                            ruth.context().setDefaultTimeout(GIVES_UP_AFTER);
                            killSoon(part);
                        }
                    }
                }
            } catch (PlaywrightException | AssertionError gone) {
                // the screen stopped answering: what it had said until then counts
            }
            assertThat(marked).isGreaterThanOrEqualTo(MARKS_BEFORE_THE_KILL);
        }
        Running.holdfast().restart();
        List<String> lost = new ArrayList<>();
        acknowledged.forEach((line, mark) -> {
            List<String> everSaid = Facts.words("select mark from attendance_mark where attendance_id = ?::uuid", line);
            if (!everSaid.contains(mark)) {
                lost.add(line + " " + mark);
            }
        });
        System.out.println(
                "kill -9 of " + part + ": " + acknowledged.size() + " acknowledged lines, " + lost.size() + " lost");
        assertThat(lost).isEmpty();
    }

    @Test
    void fsync_is_on_and_commits_wait_for_the_disk() {
        assertThat(
                        Facts.words(
                                "select setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')"))
                .containsOnly("on");
    }

    /** The last day before today on which enough happened; walks run at any hour, and at night nothing of today has begun. */
    private static String aFullDay() {
        return Facts.words("select s.held_on::text from session s join attendance a on a.session_id = s.id"
                        + " join care_relationship r on r.client_id = a.client_id join staff f on f.id = r.staff_id"
                        + " where f.given_name = 'Ruth' and r.until_at is null and s.kind = 'INDIVIDUAL' and s.held_on < current_date - 1"
                        + " group by s.held_on having count(*) >= 6 order by s.held_on desc limit 1")
                .getFirst();
    }

    private static void killSoon(String part) {
        Thread killer = new Thread(() -> Running.holdfast().kill(part), "kill " + part);
        killer.setDaemon(true);
        killer.start();
    }

    private static List<String> lines(Person ruth) {
        return ruth.page().locator("[id^=line-]:not(.hf-ahead)").all().stream()
                .filter(Locator::isVisible)
                .map(line -> line.getAttribute("id").substring("line-".length()))
                .toList();
    }

    /** Says the other of came and did not come, and waits until the line says it too. */
    private static String mark(Person ruth, String line, boolean patient) {
        Locator row = ruth.page().locator("[id='line-" + line + "']");
        boolean came = !String.valueOf(row.getAttribute("aria-label")).contains(": came");
        Locator choices = row.locator(".hf-choice, .hf-compact");
        if (choices.count() == 0) {
            row.locator("button.hf-link").first().click();
        }
        choices.nth(came ? 0 : 3).click();
        PlaywrightAssertions.assertThat(row)
                .hasAttribute(
                        "aria-label",
                        Pattern.compile(".*: " + (came ? "came" : "did not come") + ".*"),
                        new LocatorAssertions.HasAttributeOptions().setTimeout(patient ? 60_000 : GIVES_UP_AFTER));
        return came ? "ATTENDED" : "NO_SHOW";
    }
}
