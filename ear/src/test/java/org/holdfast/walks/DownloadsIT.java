package org.holdfast.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
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
 * Every file that anybody is handed, asked for again by its address: by nobody, by everybody else, under a changed address, and with
 * the same cookies after signing out. It comes to whom it was made for, while they are signed in, and to no one else.
 */
class DownloadsIT {
    private static final HttpClient ANYBODY = HttpClient.newHttpClient();

    /** A file as it came to whom it was made for. */
    private record Handed(String what, String address, byte[] content) {}

    /** Presses, takes what comes, and asks for it again as the same person. */
    private static Handed handed(Person person, String what, Locator press) {
        person.page().waitForDownload(press::click);
        person.settled();
        String address = URI.create(person.page().url())
                .resolve(person.page()
                        .locator("#hand-over")
                        .first()
                        .evaluate("one => one.href")
                        .toString())
                .toString();
        APIResponse again = person.context().request().get(address);
        assertThat(again.status()).as("%s again", what).isEqualTo(200);
        assertThat(again.body().length).as(what).isPositive();
        assertThat(again.headers().get("cache-control")).as(what).contains("no-store");
        assertThat(again.headers().get("content-disposition")).as(what).startsWith("attachment");
        return new Handed(what, address, again.body());
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

    private static void nothingComes(String who, Handed file, int status, byte[] body) {
        assertThat(status).as("%s asks for %s", who, file.what()).isNotEqualTo(200);
        assertThat(body).as("%s asks for %s", who, file.what()).isNotEqualTo(file.content());
    }

    /** Straight after it was made, for the next file takes its place. */
    private static Handed keptFrom(Handed file, Map<String, Person> others) {
        HttpResponse<byte[]> anybody = asked(file.address(), "");
        nothingComes("nobody", file, anybody.statusCode(), anybody.body());
        others.forEach((name, other) -> {
            APIResponse answer = other.context()
                    .request()
                    .get(file.address(), RequestOptions.create().setMaxRedirects(0));
            nothingComes(name, file, answer.status(), answer.body());
        });
        return file;
    }

    private static Map<String, Person> without(Map<String, Person> everybody, String name) {
        return everybody.entrySet().stream()
                .filter(one -> !one.getKey().equals(name))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void goneAfterSigningOut(String name, Person person, Handed file) {
        String cookies = cookies(person);
        assertThat(asked(file.address(), cookies).statusCode()).as(file.what()).isEqualTo(200);
        String next = file.address().replaceFirst("([0-9a-f])(/[^/]*)$", "x$2");
        assertThat(next).isNotEqualTo(file.address());
        HttpResponse<byte[]> neighbour = asked(next, cookies);
        nothingComes(name + " under another address", file, neighbour.statusCode(), neighbour.body());
        person.page().navigate(Facts.url() + "/sign-out");
        person.page().waitForURL(url -> url.contains("signed-out"));
        HttpResponse<byte[]> late = asked(file.address(), cookies);
        nothingComes(name + " after signing out", file, late.statusCode(), late.body());
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

            goneAfterSigningOut("ruth", ruth, record);
            goneAfterSigningOut("priya", priya, account);
            goneAfterSigningOut("marta", marta, pack);
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
