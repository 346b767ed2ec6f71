package org.holdfast.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
 * A part is killed while Ruth marks. A mark is acknowledged when the line on her screen says so; afterwards each line must hold, of
 * what Ruth said in this test, every acknowledged mark in its order, the last one included; of an unacknowledged one at its end it
 * may hold or lack.
 */
class NothingLostIT {
    private static final int MARKS_BEFORE_THE_KILL = 6;

    /** Milliseconds until she believes that nothing answers any more. */
    private static final int GIVES_UP_AFTER = 5_000;

    @ParameterizedTest
    @ValueSource(strings = {"wildfly", "postgres"})
    void no_acknowledged_mark_is_lost_when_this_part_is_killed(String part) {
        Map<String, List<String>> acknowledged = new TreeMap<>();
        Map<String, Integer> before = new TreeMap<>();
        int sinceTheKill = 0;
        try (Person ruth = Person.atDesk()) {
            ruth.signIn("ruth");
            ruth.open("today/" + aFullDay());
            List<String> lines = lines(ruth);
            assertThat(lines).hasSizeGreaterThanOrEqualTo(MARKS_BEFORE_THE_KILL);
            lines.forEach(line -> before.put(line, said(line).size()));
            int marked = 0;
            try {
                for (int round = 0; round < 3; round++) {
                    for (String line : lines) {
                        String mark = mark(ruth, line, marked < MARKS_BEFORE_THE_KILL);
                        acknowledged
                                .computeIfAbsent(line, any -> new ArrayList<>())
                                .add(mark);
                        sinceTheKill += marked >= MARKS_BEFORE_THE_KILL ? 1 : 0;
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
        acknowledged.forEach((line, marks) -> {
            List<String> all = said(line);
            List<String> kept = all.subList(before.getOrDefault(line, 0), all.size());
            if (kept.size() < marks.size() || !kept.subList(0, marks.size()).equals(marks)) {
                lost.add(line + ": acknowledged " + marks + ", kept " + kept);
            }
        });
        int marks = acknowledged.values().stream().mapToInt(List::size).sum();
        System.out.println(
                "kill -9 of " + part + ": " + marks + " acknowledged marks on " + acknowledged.size() + " lines, "
                        + sinceTheKill + " of them after the kill was asked for; " + lost.size() + " lines lost one");
        assertThat(lost).isEmpty();
    }

    /** What she types is saved a few seconds later; after that it comes back, whatever was killed and whoever had to sign in again. */
    @ParameterizedTest
    @ValueSource(strings = {"wildfly", "postgres", "keycloak"})
    void no_acknowledged_word_of_a_note_is_lost_when_this_part_is_killed(String part) {
        String line = Facts.words("select a.id::text from session s join attendance a on a.session_id = s.id"
                        + " join care_relationship r on r.client_id = a.client_id join staff f on f.id = r.staff_id"
                        + " where f.given_name = 'Ruth' and r.until_at is null and s.kind = 'INDIVIDUAL' and s.held_on < current_date - 1"
                        + " and not exists (select 1 from note n where n.attendance_id = a.id) order by s.held_on desc, a.id offset "
                        + part.length() + " limit 1")
                .getFirst();
        String acknowledged = "";
        try (Person ruth = Person.atDesk().signIn("ruth")) {
            ruth.open("notes/" + line);
            Locator words = ruth.page().getByLabel("Anything else").first();
            ruth.context().setDefaultTimeout(GIVES_UP_AFTER);
            try {
                // without Keycloak she goes on until her token ends, after a minute
                for (int word = 1; word <= 22; word++) {
                    words.pressSequentially(" word" + word);
                    String typed = words.inputValue();
                    ruth.page().waitForTimeout(3_500);
                    ruth.settled();
                    if (!Facts.drafts(line).contains(typed)) {
                        break;
                    }
                    acknowledged = typed;
                    if (word == 3) {
                        killSoon(part);
                    }
                }
            } catch (PlaywrightException | AssertionError gone) {
                // the screen stopped answering: what it had said until then counts
            } catch (IllegalStateException noDatabase) {
                // it cannot be asked any more
            }
        }
        assertThat(acknowledged).contains("word3");
        Running.holdfast().restart();
        try (Person ruth = Person.atDesk().signIn("ruth")) {
            ruth.reads("not signed");
            ruth.open("notes/" + line);
            assertThat(ruth.page().getByLabel("Anything else").first().inputValue())
                    .startsWith(acknowledged);
        }
        System.out.println("kill -9 of " + part + " while a note was typed: " + acknowledged.split(" ").length
                + " words kept, none lost");
    }

    /** What Ruth said of a line, in order, of all times; another's marks are not hers to lose. */
    private static List<String> said(String line) {
        return Facts.words(
                "select m.mark from attendance_mark m join staff s on s.subject = m.recorded_by"
                        + " where m.attendance_id = ?::uuid and s.given_name = 'Ruth' order by m.recorded_at, m.id",
                line);
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
        ruth.settled();
        Locator sayWhy = ruth.page().getByText("Say why, and change it");
        if (sayWhy.count() > 0) {
            // the day is over: what stands is changed with a reason
            sayWhy.first().click();
            ruth.page().getByLabel("Why is it changed?").last().fill("The walk");
            ruth.page()
                    .getByText("Change it", new Page.GetByTextOptions().setExact(true))
                    .last()
                    .click();
        }
        PlaywrightAssertions.assertThat(row)
                .hasAttribute(
                        "aria-label",
                        Pattern.compile(".*: " + (came ? "came" : "did not come") + ".*"),
                        new LocatorAssertions.HasAttributeOptions().setTimeout(patient ? 60_000 : GIVES_UP_AFTER));
        return came ? "ATTENDED" : "NO_SHOW";
    }
}
