package org.holdfast.walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.holdfast.launch.testing.Running;
import org.holdfast.testing.HostileWords;
import org.junit.jupiter.api.Test;

/**
 * Every field holds a word of its own that would run as a script if any page let it: none does, every word is shown as it was typed, and
 * none of them, no name and no token is in any log of the run.
 */
class HostileWordsIT {
    private static final List<String> ATTACKS = List.of(
            "<img src=x onerror=\"window.hfXss=1\">",
            "</script><script>window.hfXss=1</script>",
            "<svg onload=window.hfXss=1>",
            "<!-- <script>window.hfXss=1//-->",
            "javascript:window.hfXss=1",
            "{{constructor.constructor('window.hfXss=1')()}}",
            "\"><iframe srcdoc='<script>parent.hfXss=1</script>'>",
            "=cmd|' /C calc'!A0",
            "${window.hfXss=1}",
            "'; drop table client; --");

    private final Map<String, String> words = new TreeMap<>();
    private int next;

    /** Another attack with a word of its own, not longer than the field. */
    private String hostile(String field) {
        String canary = "canary" + field.replaceAll("[^a-z]", "") + "zq";
        words.put(field, canary);
        return ATTACKS.get(next++ % ATTACKS.size()) + canary;
    }

    private String word(String field) {
        return Objects.requireNonNull(words.get(field));
    }

    private static void sql(String statement, Object... values) {
        try (Connection connection = Running.holdfast().asOwner();
                PreparedStatement run = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                run.setObject(i + 1, values[i]);
            }
            run.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private String client() {
        String template = Facts.words("select id::text from client where record_number = 'HF-20417'")
                .getFirst();
        sql(
                "insert into client (id, record_number, given_name, family_name, preferred_name, pronouns, born_on, site_id, recorded_at, recorded_by)"
                        + " select gen_random_uuid(), ?, ?, ?, ?, ?, born_on, site_id, recorded_at, 'x' from client where id = ?::uuid",
                "HF-99001",
                hostile("given"),
                hostile("family"),
                hostile("preferred"),
                hostile("pronouns"),
                template);
        String id = Facts.words("select id::text from client where record_number = 'HF-99001'")
                .getFirst();
        sql(
                "insert into care_relationship (id, client_id, staff_id, lead, since_at, recorded_at, recorded_by) select gen_random_uuid(),"
                        + " ?::uuid, id, true, now() - interval '1 day', now(), 'x' from staff where family_name = 'Adler'",
                id);
        sql(
                "insert into supporter values (gen_random_uuid(), ?::uuid, ?, ?, now(), 'x')",
                id,
                hostile("supporter"),
                hostile("supporterfamily"));
        sql(
                "insert into support_tie (id, supporter_id, client_id, relationship, category, emotional, informational, practical, phone, from_on, recorded_at, recorded_by)"
                        + " select gen_random_uuid(), id, client_id, left(?, 60), 'FAMILY', true, false, false, left(?, 40), current_date - 9, now(), 'x'"
                        + " from supporter where client_id = ?::uuid",
                hostile("relation"),
                "canaryphonezq",
                id);
        words.put("phone", "canaryphonezq");
        words.remove("relation");
        sql(
                "insert into use_event (id, client_id, kind, occurred_on, date_precision, source, certainty, substance, note, recorded_at, recorded_by)"
                        + " values (gen_random_uuid(), ?::uuid, 'USE', current_date - 2, 'DAY', 'CLIENT', 'CERTAIN', ?, ?, now(), 'x')",
                id,
                hostile("substance"),
                hostile("note"));
        sql(
                "insert into attendance (id, session_id, client_id, recorded_at, recorded_by) select gen_random_uuid(), id, '"
                        + id
                        + "', now(), 'x' from session where starts_at < now() order by starts_at desc, id limit 1");
        sql(
                "insert into note (id, client_id, attendance_id, sensitivity, worked_on, next_step, words, recorded_at, recorded_by)"
                        + " select gen_random_uuid(), client_id, id, 'ORDINARY', ?, ?, ?, now(), 'x' from attendance where client_id = ?::uuid",
                hostile("worked"),
                hostile("step"),
                hostile("noted"),
                id);
        sql(
                "insert into note_draft (id, client_id, attendance_id, sensitivity, why, worked_on, next_step, words, author, saved_at)"
                        + " select gen_random_uuid(), client_id, a.id, 'COUNSELLING', '', '', '', ?, s.subject, now() from attendance a, staff s"
                        + " where client_id = ?::uuid and s.family_name = 'Adler'",
                hostile("counselled"),
                id);
        sql(
                "insert into safety_flag (id, client_id, supporter_id, reason, recorded_at, recorded_by) values"
                        + " (gen_random_uuid(), ?::uuid, null, ?, now(), 'x')",
                id,
                hostile("safety"));
        sql(
                "insert into correction values (gen_random_uuid(), ?::uuid, ?, ?, current_date, now(), 'x')",
                id,
                hostile("disputed"),
                hostile("words"));
        sql(
                "insert into legal_hold (id, client_id, reason, recorded_at, recorded_by) values (gen_random_uuid(), ?::uuid, ?, now(), 'x')",
                id,
                hostile("hold"));
        sql(
                "insert into disclosure (id, client_id, disclosed_at, ground, recipient, what, output, purpose, recorded_at, recorded_by)"
                        + " values (gen_random_uuid(), ?::uuid, now(), 'COURT_ORDER', ?, array[?], 'SPOKEN', ?, now(), 'x')",
                id,
                hostile("recipient"),
                hostile("what"),
                hostile("purpose"));
        sql(
                "insert into breach values (gen_random_uuid(), ?, ?, current_date - 1, null, current_date, 1, 0, 'US_PART_2', now(), 'x')",
                hostile("breach"),
                hostile("breachkind"));
        return id;
    }

    private static void unharmed(Page page) {
        assertThat(page.evaluate("() => window.hfXss === undefined"))
                .as(page.url())
                .isEqualTo(true);
    }

    @Test
    void what_would_run_is_shown_as_it_was_typed_and_nothing_of_it_is_in_a_log() throws IOException {
        String id = client();
        List<String> errors = new ArrayList<>();
        try (Person ruth = Person.atDesk().signIn("ruth")) {
            ruth.page().onPageError(errors::add);
            for (String path : List.of("clients", "clients/" + id, "today")) {
                ruth.open(path);
                unharmed(ruth.page());
            }
            ruth.open("clients/" + id);
            for (String field : List.of(
                    "preferred",
                    "family",
                    "pronouns",
                    "supporter",
                    "substance",
                    "note",
                    "disputed",
                    "words",
                    "worked",
                    "step",
                    "noted")) {
                ruth.reads(word(field));
            }
            ruth.page().getByText("More").first().click();
            ruth.settled();
            unharmed(ruth.page());
            // a form that is refused, with a word typed that nobody else has
            ruth.button("The client asks for a correction").first().click();
            ruth.page().getByLabel("In the client").fill(hostile("typed"));
            ruth.button("Record").last().click();
            ruth.settled();
            unharmed(ruth.page());
        }
        try (Person priya = Person.atDesk().signIn("priya")) {
            priya.page().onPageError(errors::add);
            for (String path :
                    List.of("access-log", "disclosures", "glass", "who-may", "breaches", "rights", "laws-and-ages")) {
                priya.open(path);
                unharmed(priya.page());
            }
            priya.open("breaches");
            priya.reads(word("breach"));
            priya.open("rights");
            priya.reads(word("hold"));
        }
        assertThat(errors).isEmpty();
        // what the database refuses it must not quote
        assertThatThrownBy(() -> sql(
                        "insert into supporter values (gen_random_uuid(), (select id from client limit 1), ?, null, now(), 'x')",
                        "canaryrefusedzq".repeat(20)))
                .isInstanceOf(IllegalStateException.class);
        words.put("refused", "canaryrefusedzq");
        nothingInTheLogs();
    }

    /** The whole corpus, row by row, in what a client's page and the privacy officer's lists show of people's words. */
    @Test
    void two_hundred_attacks_are_read_on_every_page_as_they_were_typed_and_run_on_none() {
        List<String> attacks = HostileWords.within(100);
        String client = asManyTimes(attacks);
        List<String> errors = new ArrayList<>();
        try (Person ruth = Person.atDesk().signIn("ruth")) {
            ruth.page().onPageError(errors::add);
            ruth.open("clients/" + client);
            assertThat(notRead(ruth, attacks)).isEmpty();
            unharmed(ruth.page());
            ruth.page().getByText("All " + attacks.size() + " notes").click();
            ruth.settled();
            assertThat(notRead(ruth, attacks.stream().map(one -> "note " + one).toList()))
                    .isEmpty();
            unharmed(ruth.page());
        }
        try (Person priya = Person.atDesk().signIn("priya")) {
            priya.page().onPageError(errors::add);
            priya.open("breaches");
            assertThat(notRead(priya, attacks)).isEmpty();
            unharmed(priya.page());
            priya.open("rights");
            assertThat(notRead(priya, attacks)).isEmpty();
            unharmed(priya.page());
        }
        assertThat(errors).isEmpty();
    }

    private static List<?> notRead(Person person, List<String> attacks) {
        return (List<?>)
                person.page().evaluate("all => all.filter(one => !document.body.textContent.includes(one))", attacks);
    }

    private static String asManyTimes(List<String> attacks) {
        sql("insert into client (id, record_number, given_name, family_name, site_id, recorded_at, recorded_by)"
                + " select gen_random_uuid(), 'HF-99002', 'Many', 'Wordsmith', site_id, recorded_at, 'x' from client"
                + " where record_number = 'HF-20417'");
        String id = Facts.words("select id::text from client where record_number = 'HF-99002'")
                .getFirst();
        sql(
                "insert into care_relationship (id, client_id, staff_id, lead, since_at, recorded_at, recorded_by) select gen_random_uuid(),"
                        + " ?::uuid, id, true, now() - interval '1 day', now(), 'x' from staff where family_name = 'Adler'",
                id);
        sql(
                "insert into attendance (id, session_id, client_id, recorded_at, recorded_by) select gen_random_uuid(), id, '"
                        + id + "', now(), 'x' from session where starts_at < now() order by starts_at desc limit 1");
        int next = 0;
        for (String attack : attacks) {
            next++;
            sql(
                    "insert into use_event (id, client_id, kind, occurred_on, date_precision, source, certainty, substance, note, recorded_at,"
                            + " recorded_by) values (gen_random_uuid(), ?::uuid, 'USE', current_date - 2, 'DAY', 'CLIENT', 'CERTAIN', ?, ?, now(), 'x')",
                    id,
                    attack.substring(0, Math.min(60, attack.length())),
                    attack);
            sql(
                    "insert into supporter values (gen_random_uuid(), ?::uuid, ?, 'Family', now(), 'x')",
                    id,
                    attack.strip().isEmpty() ? "x" : attack);
            sql(
                    "insert into note (id, client_id, attendance_id, sensitivity, worked_on, next_step, words, recorded_at, recorded_by)"
                            + " select gen_random_uuid(), client_id, id, 'ORDINARY', ?, '', '', now(), ? from attendance where client_id = ?::uuid",
                    "note " + attack,
                    "author " + next,
                    id);
            sql(
                    "insert into correction values (gen_random_uuid(), ?::uuid, ?, ?, current_date, now(), 'x')",
                    id,
                    attack,
                    attack);
            sql(
                    "insert into breach values (gen_random_uuid(), ?, ?, current_date - 1, null, current_date, 1, 0, 'US_PART_2', now(), 'x')",
                    attack,
                    attack);
        }
        return id;
    }

    /** Nothing that says who it is about, and nothing that opens a session. */
    private void nothingInTheLogs() throws IOException {
        List<String> secrets = new ArrayList<>(words.values());
        secrets.addAll(List.of(
                "canaryrefused",
                "Amankwah",
                "Told us himself",
                "Tomas Reyes",
                "access_token",
                "id_token=",
                "eyJhbGciOi",
                "JSESSIONID="));
        Facts.words("select distinct family_name from client where recorded_by <> 'x' order by 1").stream()
                .filter(name -> name.length() > 6)
                .forEach(secrets::add);
        assertThat(secrets).hasSizeGreaterThan(40);
        Path logs = Running.holdfast().home().resolve("log");
        List<Path> files;
        try (Stream<Path> found = Files.list(logs)) {
            files = found.toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(3);
        for (Path file : files) {
            String text = read(file);
            assertThat(text).as("%s is written", file).isNotEmpty();
            for (String secret : secrets) {
                assertThat(text.contains(secret))
                        .as("%s holds %s", file.getFileName(), secret)
                        .isFalse();
            }
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothing_that_is_hidden_or_switched_off_does_anything_when_the_browser_says_so() {
        try (Person ruth = Person.atDesk().signIn("ruth")) {
            List<String> bodies = new ArrayList<>();
            ruth.page().onRequest(request -> {
                if (request.url().contains("v-r=uidl") && request.postData() != null) {
                    bodies.add(request.postData());
                }
            });
            ruth.open("clients");
            ruth.page().getByLabel("Find by name or record number").fill("amankw");
            ruth.settled();
            assertThat(bodies).isNotEmpty();
            long entries = Facts.count("select count(*) from audit_entry where action <> 'SEAL_AUDIT'");
            String uidl = (String)
                    ruth.page()
                            .evaluate(
                                    "() => performance.getEntriesByType('resource').map(e => e.name).find(n => n.includes('v-r=uidl'))");
            // replayed; under another page's id; with another token; a click on nodes that are not there or not for her
            for (String body : List.of(
                    bodies.getLast(),
                    bodies.getLast().replaceAll("\"csrfToken\":\"[^\"]*\"", "\"csrfToken\":\"forged\""),
                    bodies.getLast().replaceAll("\"node\":\\d+", "\"node\":1"),
                    bodies.getLast().replaceAll("\"node\":\\d+", "\"node\":99999"))) {
                for (String address : List.of(uidl, uidl.replaceAll("v-uiId=\\d+", "v-uiId=77"))) {
                    int status = (int) ruth.page()
                            .evaluate(
                                    "([address, body]) => fetch(address, {method: 'POST', body, headers: {'Content-Type': 'application/json'}}).then(r => r.status)",
                                    List.of(address, body));
                    assertThat(status).as(address).isLessThan(500);
                }
            }
            assertThat(Facts.count("select count(*) from audit_entry where action <> 'SEAL_AUDIT'"))
                    .as("no way in was reached")
                    .isEqualTo(entries);
        }
    }

    @Test
    void an_id_of_nobody_and_one_of_somebody_elses_have_one_answer_and_take_as_long() {
        String deles = Facts.words(
                        "select c.id::text from client c where not exists (select 1 from care_relationship r join staff s"
                                + " on s.id = r.staff_id where r.client_id = c.id and s.family_name = 'Adler') limit 1")
                .getFirst();
        try (Person ruth = Person.atDesk().signIn("ruth")) {
            List<Long> nobody = new ArrayList<>();
            List<Long> somebody = new ArrayList<>();
            for (int i = 0; i < 15; i++) {
                nobody.add(opens(ruth, "clients/00000000-0000-4000-8000-%012d".formatted(i)));
                String absent = ruth.page().locator("main").innerText();
                somebody.add(opens(ruth, "clients/" + deles));
                assertThat(ruth.page().locator("main").innerText()).isEqualTo(absent);
            }
            long apart = Math.abs(median(nobody) - median(somebody));
            System.out.println("Absent " + median(nobody) + " ms, forbidden " + median(somebody) + " ms");
            assertThat(apart).isLessThan(Math.max(60, median(nobody) / 3));
        }
    }

    private static long opens(Person person, String path) {
        long began = System.nanoTime();
        Response answer = person.page().navigate(Facts.url() + "/" + path);
        person.page().getByText("There is nothing here").waitFor();
        assertThat(answer.status()).isEqualTo(200);
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
