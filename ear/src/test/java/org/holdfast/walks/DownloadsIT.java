package org.holdfast.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is handed over is handed to one person: its address opens to nobody else, and to them no longer once they have signed out. */
class DownloadsIT {
    /** One file that was handed over, and where it came from. */
    private record HandedOver(Person to, String url, String name) {}

    private static HandedOver handed(Person person, Runnable ask) {
        Download download = person.page().waitForDownload(ask);
        assertThat(download.failure()).as(download.suggestedFilename()).isNull();
        return new HandedOver(person, download.url(), download.suggestedFilename());
    }

    private static boolean comes(Person person, HandedOver file) {
        APIResponse answer = person.context().request().get(file.url());
        String type = answer.headers().getOrDefault("content-type", "");
        String begins = new String(answer.body(), StandardCharsets.ISO_8859_1);
        return answer.ok() && (!type.contains("text/html") || begins.startsWith("%PDF") || begins.startsWith("PK"));
    }

    @Test
    void every_file_opens_to_whom_it_was_handed_while_they_are_signed_in_and_to_nobody_else() {
        try (Person ruth = Person.atDesk().signIn("ruth");
                Person priya = Person.atDesk().signIn("priya");
                Person marta = Person.atDesk().signIn("marta");
                Person grace = Person.onPhone().signIn("grace");
                Person dele = Person.atDesk().signIn("dele");
                Person nobody = Person.atDesk()) {
            List<Person> everybody = List.of(ruth, priya, marta, grace, dele, nobody);
            List<HandedOver> files = new ArrayList<>();
            Consumer<HandedOver> hold = file -> {
                assertThat(file.name()).matches("[A-Za-z0-9-]+\\.(pdf|zip|csv|xlsx)");
                everybody.forEach(one -> assertThat(comes(one, file))
                        .as("%s, asked for by %s", file.name(), one.page().url())
                        .isEqualTo(one == file.to()));
                files.add(file);
            };
            ruth.open("clients/"
                    + Facts.words("select id::text from client where record_number = 'HF-20417'")
                            .getFirst());
            hold.accept(
                    handed(ruth, () -> ruth.button("Hand the whole record over").click()));
            priya.open("access-log");
            hold.accept(handed(priya, () -> priya.button("As CSV").click()));
            hold.accept(handed(priya, () -> priya.button("As a workbook").click()));
            priya.open("disclosures");
            priya.page().getByLabel("Record number").first().fill("HF-20417");
            priya.button("Show").first().click();
            priya.settled();
            hold.accept(
                    handed(priya, () -> priya.button("As PDF for the client").click()));
            marta.open("figures");
            hold.accept(
                    handed(marta, () -> marta.page().locator("#download-pack").click()));
            hold.accept(
                    handed(marta, () -> marta.page().locator("#download-tables").click()));

            for (HandedOver file : files) {
                file.to().open("sign-out");
            }
            for (HandedOver file : files) {
                assertThat(comes(file.to(), file))
                        .as("%s after signing out", file.name())
                        .isFalse();
            }
        }
    }
}
