package org.holdfast.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every file that anybody is handed, asked for again by its address: by themselves, by nobody, by everybody else, under a changed address,
 * and with the same cookies after signing out. It came once, to whom it was made for, and comes to no one again.
 */
class DownloadsIT {
    private static final HttpClient ANYBODY = HttpClient.newHttpClient();

    /** A file that waits for whom it was made for. */
    private record Handed(Person person, String what, String address) {}

    /**
     * Presses, and the browser has it; the address is then empty. Presses once more, with the browser's own fetching held back, so that
     * this one waits.
     */
    private static Handed handed(Person person, String what, Locator press) {
        Download download = person.page().waitForDownload(press::click);
        person.settled();
        assertThat(size(download)).as(what).isPositive();
        nothingComes("whoever had it", what, person.context().request().get(download.url()));
        return held(person, what, press, download.url());
    }

    private static Handed held(Person person, String what, Locator press, String before) {
        person.page().evaluate("() => { HTMLAnchorElement.prototype.click = () => {}; }");
        press.click();
        person.page()
                .waitForFunction(
                        "before => { const one = document.querySelector('#hand-over'); return one && one.href && one.href !== before }",
                        before);
        person.settled();
        String address = person.page()
                .locator("#hand-over")
                .first()
                .evaluate("one => one.href")
                .toString();
        person.page().evaluate("() => { delete HTMLAnchorElement.prototype.click; }");
        return new Handed(person, what, address);
    }

    private static int size(Download download) {
        try (InputStream came = download.createReadStream()) {
            return came.readAllBytes().length;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cookies(Person person) {
        return person.context().cookies(Facts.url()).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    private static HttpResponse<byte[]> asked(String address, String cookies) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        try {
            return ANYBODY.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void nothingComes(String who, String what, APIResponse answer) {
        assertThat(answer.status()).as("%s asks for %s", who, what).isNotEqualTo(200);
    }

    /** To others nothing comes and nothing is lost by their asking; then it comes once to whom it was made for. */
    private static Handed keptFrom(Handed file, Map<String, Person> others) {
        assertThat(asked(file.address(), "").statusCode())
                .as("nobody asks for %s", file.what())
                .isNotEqualTo(200);
        others.forEach((name, other) -> nothingComes(
                name,
                file.what(),
                other.context()
                        .request()
                        .get(file.address(), RequestOptions.create().setMaxRedirects(0))));
        APIRequestContext mine = file.person().context().request();
        APIResponse head = mine.head(file.address());
        assertThat(head.status()).as(file.what()).isEqualTo(200);
        assertThat(head.headers().get("cache-control")).as(file.what()).contains("no-store");
        assertThat(head.headers().get("content-disposition")).as(file.what()).startsWith("attachment");
        nothingComes(
                "who wants a part",
                file.what(),
                mine.get(file.address(), RequestOptions.create().setHeader("Range", "bytes=5-9")));
        APIResponse whole = mine.get(file.address());
        assertThat(whole.status()).as(file.what()).isEqualTo(200);
        assertThat(whole.body().length).as(file.what()).isPositive();
        nothingComes("whoever had it", file.what(), mine.get(file.address()));
        return file;
    }

    private static Map<String, Person> without(Map<String, Person> everybody, String name) {
        return everybody.entrySet().stream()
                .filter(one -> !one.getKey().equals(name))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Made and not fetched yet. */
    private static void goneAfterSigningOut(Handed last, Locator press) {
        Person person = last.person();
        Handed file = held(person, last.what(), press, last.address());
        String cookies = cookies(person);
        String next = file.address().replaceFirst("([0-9a-f])(/[^/]*)$", "x$2");
        assertThat(next).isNotEqualTo(file.address());
        assertThat(asked(next, cookies).statusCode())
                .as("under another address: %s", file.what())
                .isNotEqualTo(200);
        person.page().navigate(Facts.url() + "/sign-out");
        person.page().waitForURL(url -> url.contains("signed-out"));
        assertThat(asked(file.address(), cookies).statusCode())
                .as("after signing out: %s", file.what())
                .isNotEqualTo(200);
    }

    @Test
    void a_file_comes_to_whom_it_was_made_for_and_to_no_one_else() {
        String joel = Facts.words("select id::text from client where record_number = 'HF-20417'")
                .getFirst();
        List<Person> people = new ArrayList<>();
        try {
            for (String name : List.of("ruth", "dele", "marta", "priya", "grace", "noor")) {
                people.add(Person.atDesk().signIn(name));
            }
            Map<String, Person> everybody = Map.of(
                    "ruth", people.get(0),
                    "dele", people.get(1),
                    "marta", people.get(2),
                    "priya", people.get(3),
                    "grace", people.get(4),
                    "noor", people.get(5));

            Person ruth = people.get(0);
            String group = Facts.words("select s.id::text from session s join attendance a on a.session_id = s.id"
                            + " join care_relationship r on r.client_id = a.client_id and r.until_at is null"
                            + " join staff f on f.id = r.staff_id where f.given_name = 'Ruth' and s.kind = 'GROUP' and s.held_on < current_date"
                            + " order by s.held_on desc limit 1")
                    .getFirst();
            ruth.open("sessions/" + group);
            keptFrom(
                    handed(ruth, "the sign-in sheet", ruth.page().locator("#print-sheet")), without(everybody, "ruth"));
            ruth.open("clients/" + joel);
            ruth.page().locator("summary").first().click();
            keptFrom(
                    handed(ruth, "the signed paper", ruth.button("Signed paper").first()), without(everybody, "ruth"));
            Handed record = keptFrom(
                    handed(
                            ruth,
                            "the whole record",
                            ruth.button("Hand the whole record over\u2026").first()),
                    without(everybody, "ruth"));

            Person priya = people.get(3);
            priya.open("access-log");
            keptFrom(handed(priya, "the access log as CSV", priya.button("As CSV")), without(everybody, "priya"));
            keptFrom(
                    handed(priya, "the access log as a workbook", priya.button("As a workbook")),
                    without(everybody, "priya"));
            priya.open("disclosures");
            priya.page().getByLabel("Record number").first().fill("HF-20417");
            Handed account = keptFrom(
                    handed(priya, "the account of disclosures", priya.button("As PDF for the client")),
                    without(everybody, "priya"));

            Person marta = people.get(2);
            marta.open("figures");
            keptFrom(
                    handed(marta, "the tables", marta.page().locator("#download-tables")), without(everybody, "marta"));
            Handed pack = keptFrom(
                    handed(marta, "the board pack", marta.page().locator("#download-pack")),
                    without(everybody, "marta"));

            goneAfterSigningOut(
                    record, ruth.button("Hand the whole record over\u2026").first());
            goneAfterSigningOut(account, priya.button("As PDF for the client"));
            goneAfterSigningOut(pack, marta.page().locator("#download-pack"));
        } finally {
            people.forEach(Person::close);
        }
    }

    @Test
    void no_file_lies_at_an_address_that_somebody_could_guess() {
        assertThat(Facts.status("/VAADIN/dynamic/resource/0/00000000-0000-4000-8000-000000000000/record.zip"))
                .isNotEqualTo(200);
        for (String name : List.of("record.zip", "access-log.csv", "account-of-disclosures.pdf", "retention.xlsx")) {
            assertThat(Facts.status("/" + name)).as(name).isNotEqualTo(200);
        }
    }
}
