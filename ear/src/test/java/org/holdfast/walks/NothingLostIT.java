package org.holdfast.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    @ParameterizedTest
    @ValueSource(strings = {"wildfly", "postgres"})
    void no_acknowledged_mark_is_lost_when_this_part_is_killed(String part) {
        Map<String, String> acknowledged = new TreeMap<>();
        try (Person ruth = Person.atDesk()) {
            ruth.signIn("ruth");
            ruth.context().setDefaultTimeout(5_000);
            List<String> lines = lines(ruth);
            assertThat(lines).hasSizeGreaterThanOrEqualTo(MARKS_BEFORE_THE_KILL);
            int marked = 0;
            try {
                for (int round = 0; round < 3; round++) {
                    for (String line : lines) {
                        String key = (marked % 2 == 0) ? "c" : "n";
                        mark(ruth, line, key);
                        acknowledged.put(line, "c".equals(key) ? "ATTENDED" : "NO_SHOW");
                        if (++marked == MARKS_BEFORE_THE_KILL) {
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

    private static void mark(Person ruth, String line, String key) {
        Locator row = ruth.page().locator("[id='line-" + line + "']");
        row.focus();
        ruth.page().keyboard().press(key);
        String says = "c".equals(key) ? "came" : "did not come";
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(row)
                .hasAttribute(
                        "aria-label",
                        java.util.regex.Pattern.compile(".*: " + says + ".*"),
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions()
                                .setTimeout(5_000));
    }
}
