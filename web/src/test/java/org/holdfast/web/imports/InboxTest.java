package org.holdfast.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.holdfast.testing.OpenClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher lays files into the inbox; the server answers there. */
class InboxTest {
    @TempDir
    Path inbox;

    private final OpenClinic clinic = OpenClinic.open(Inbox.class);
    private final Inbox server = clinic.the(Inbox.class);

    @BeforeEach
    void a_site_stands() {
        clinic.given().site("Harbour Street", "Europe/London");
        clinic.operator();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private Path request(String id, String asked, String... rows) throws IOException {
        Path folder = Files.createDirectory(inbox.resolve(id));
        Files.writeString(
                folder.resolve("clients.csv"),
                "record_number,given_name,born_on,site\n" + String.join("\n", rows) + "\n");
        Files.writeString(folder.resolve("request.properties"), asked);
        return folder;
    }

    private static String said(Path folder) throws IOException {
        return Files.readString(folder.resolve("answer.txt"));
    }

    private static String exit(Path folder) throws IOException {
        return Files.readString(folder.resolve("answer.properties")).strip();
    }

    private long clients() {
        return (Long) clinic.ask("select count(*) from client").getFirst();
    }

    @Test
    void sound_files_are_taken_in_and_answered() throws IOException {
        Path folder = request("1", "dryRun=false", "HF-1,Joel,1990-01-01,harbour-street", "HF-2,Mei,,harbour-street");
        server.sweep(inbox);
        assertThat(exit(folder)).isEqualTo("exit=0");
        assertThat(said(folder))
                .isEqualTo("Everything was taken in.\n"
                        + "clients.csv: 2 taken in, 0 skipped because they had been taken in before.\n");
        assertThat(clients()).isEqualTo(2);
    }

    @Test
    void a_dry_run_says_what_would_be_and_changes_nothing() throws IOException {
        Path folder = request("1", "dryRun=true", "HF-1,Joel,,harbour-street");
        server.sweep(inbox);
        assertThat(exit(folder)).isEqualTo("exit=0");
        assertThat(said(folder)).startsWith("Dry run: nothing was changed.").contains("clients.csv: 1 taken in");
        assertThat(clients()).isZero();
    }

    @Test
    void every_fault_is_told_by_file_row_and_column_and_nothing_is_changed() throws IOException {
        Path folder = request(
                "1",
                "dryRun=false",
                "HF-1,Joel,1.1.1990,harbour-street",
                "HF-2,Mei,,harbor",
                "HF-3,,,harbour-street",
                "HF-4,Ann,2990-01-01,harbour-street",
                "HF-1,Ann,,harbour-street");
        server.sweep(inbox);
        assertThat(exit(folder)).isEqualTo("exit=1");
        assertThat(said(folder)).isEqualTo("""
                        Nothing was taken in. There are 5 faults:
                        clients.csv, row 2, column born_on: “1.1.1990” is not a date. Dates are written year-month-day, such as 2026-03-31.
                        clients.csv, row 3, column site: There is no site with the code “harbor”, here or in sites.csv.
                        clients.csv, row 4, column given_name: A client needs a given name and a family name.
                        clients.csv, row 5, column born_on: The birth date 2990-01-01 is still to come. Please check it.
                        clients.csv, row 6, column record_number: This key stands in row 2 already.
                        """);
        assertThat(clients()).isZero();
    }

    @Test
    void a_thousand_faults_are_told_and_the_rest_is_counted() throws IOException {
        String[] rows = new String[1205];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "HF-" + i + ",Joel,never,harbour-street";
        }
        Path folder = request("1", "dryRun=true", rows);
        server.sweep(inbox);
        assertThat(said(folder))
                .startsWith("Nothing was taken in. There are 1,205 faults:")
                .endsWith("… and 205 more.\n");
        assertThat(said(folder).lines()).hasSize(1002);
    }

    @Test
    void a_request_is_looked_at_only_when_it_is_whole() throws IOException {
        Path folder = request("1", "dryRun=false", "HF-1,Joel,,harbour-street");
        Files.delete(folder.resolve("request.properties"));
        Files.writeString(folder.resolve("request.properties.part"), "dryRun=false");
        server.sweep(inbox);
        assertThat(folder.resolve("answer.properties")).doesNotExist();
        assertThat(clients()).isZero();
    }

    @Test
    void a_request_that_another_node_holds_is_left_to_it() throws IOException {
        Path folder = request("1", "dryRun=false", "HF-1,Joel,,harbour-street");
        try (FileChannel other = FileChannel.open(
                        folder.resolve(".claim"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = other.lock()) {
            assertThat(held.isValid()).isTrue();
            server.sweep(inbox);
            assertThat(folder.resolve("answer.properties")).doesNotExist();
        }
        server.sweep(inbox);
        assertThat(exit(folder)).isEqualTo("exit=0");
    }

    @Test
    void after_a_crash_before_the_answer_the_request_is_taken_again_and_nothing_is_there_twice() throws IOException {
        Path folder = request("1", "dryRun=false", "HF-1,Joel,,harbour-street");
        server.sweep(inbox);
        Files.delete(folder.resolve("answer.properties"));
        server.sweep(inbox);
        assertThat(said(folder)).contains("clients.csv: 0 taken in, 1 skipped");
        assertThat(clients()).isEqualTo(1);
    }

    @Test
    void a_request_that_does_not_say_whether_it_is_a_dry_run_changes_nothing() throws IOException {
        Path folder = request("1", "dryrun=maybe", "HF-1,Joel,,harbour-street");
        server.sweep(inbox);
        assertThat(exit(folder)).isEqualTo("exit=1");
        assertThat(said(folder)).contains("dryRun=true or dryRun=false");
        assertThat(clients()).isZero();
    }

    @Test
    void links_into_the_inbox_and_hidden_folders_are_ignored() throws IOException {
        Path real = request(".hidden", "dryRun=false", "HF-1,Joel,,harbour-street");
        Files.createSymbolicLink(inbox.resolve("link"), real);
        server.sweep(inbox);
        assertThat(real.resolve("answer.properties")).doesNotExist();
        assertThat(clients()).isZero();
    }

    @Test
    void without_an_inbox_nothing_happens() {
        server.sweep(inbox.resolve("nowhere"));
        server.sweep();
        assertThat(clients()).isZero();
    }
}
