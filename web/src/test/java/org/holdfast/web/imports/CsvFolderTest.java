package org.holdfast.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.holdfast.intake.Batch;
import org.holdfast.intake.Fault;
import org.holdfast.intake.Row;
import org.holdfast.intake.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as people really send them. */
class CsvFolderTest {
    private static final String CLIENTS = "record_number,given_name,family_name,site\n";

    @TempDir
    Path folder;

    private Batch read(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return CsvFolder.read(folder);
    }

    private static List<Row> clients(Batch batch) {
        assertThat(batch.faults()).isEmpty();
        return batch.rows().getOrDefault(Sheet.CLIENTS, List.of());
    }

    private static String cell(Row row, String column) {
        return row.cells().get(Sheet.CLIENTS.columns().indexOf(column));
    }

    private static List<String> sentences(Batch batch) {
        return batch.faults().stream().map((Fault fault) -> Sentences.of(fault)).toList();
    }

    @Test
    void columns_may_come_in_any_order_and_optional_ones_may_be_left_out() throws IOException {
        Row row = clients(read("clients.csv", "site,given_name,record_number\nharbour,Joel,HF-1\n"))
                .getFirst();
        assertThat(cell(row, "record_number")).isEqualTo("HF-1");
        assertThat(cell(row, "site")).isEqualTo("harbour");
        assertThat(cell(row, "born_on")).isEmpty();
    }

    @Test
    void quoted_commas_line_breaks_and_quotes_are_text_and_rows_count_as_in_a_spreadsheet() throws IOException {
        List<Row> rows = clients(read(
                "clients.csv",
                "\uFEFF" + CLIENTS + "HF-1,\"Joel \"\"JJ\"\"\",\"Ama,\nnkwah\",h\r\n\r\nHF-2,Zoë,李,h\r\n"));
        assertThat(cell(rows.getFirst(), "given_name")).isEqualTo("Joel \"JJ\"");
        assertThat(cell(rows.getFirst(), "family_name")).isEqualTo("Ama,\nnkwah");
        assertThat(rows).extracting(Row::number).containsExactly(2, 4);
        assertThat(cell(rows.getLast(), "family_name")).isEqualTo("李");
    }

    @Test
    void text_that_looks_like_a_formula_is_read_as_typed() throws IOException {
        Row row =
                clients(read("clients.csv", CLIENTS + "HF-1,=1+1,@SUM(A1),h\n")).getFirst();
        assertThat(row.cells()).contains("=1+1", "@SUM(A1)");
    }

    @Test
    void a_missing_column_is_named() throws IOException {
        assertThat(sentences(read("clients.csv", "record_number,given_name\nHF-1,Joel\n")))
                .containsExactly("clients.csv, row 1, column site: This column is missing from the header.");
    }

    @Test
    void an_unknown_column_is_named_with_those_there_are() throws IOException {
        assertThat(sentences(read("clients.csv", "record_number,site,surname\nHF-1,h,Bell\n")))
                .containsExactly("clients.csv, row 1: The column “surname” is not part of the format. The columns are"
                        + " record_number, site, given_name, family_name, preferred_name, pronouns, born_on.");
    }

    @Test
    void a_column_twice_is_a_fault() throws IOException {
        assertThat(sentences(read("clients.csv", "record_number,site,site\nHF-1,h,h\n")))
                .containsExactly("clients.csv, row 1, column site: This column is there twice.");
    }

    @Test
    void semicolons_are_told_as_such() throws IOException {
        assertThat(sentences(read("clients.csv", "record_number;site\nHF-1;h\n")))
                .containsExactly(
                        "clients.csv, row 1: The columns are not separated by commas. Save the file as CSV with commas.");
    }

    @Test
    void a_row_that_is_too_short_is_told_and_the_others_are_read() throws IOException {
        Batch batch = read("clients.csv", CLIENTS + "HF-1,Joel\nHF-2,Mei,Lin,h\n");
        assertThat(sentences(batch)).containsExactly("clients.csv, row 2: The row has 2 cells, the header 4.");
        assertThat(batch.rows().get(Sheet.CLIENTS)).hasSize(1);
    }

    @Test
    void another_encoding_is_refused_not_guessed() throws IOException {
        Files.write(
                folder.resolve("clients.csv"), (CLIENTS + "HF-1,Zoë,Bell,h\n").getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("episodes.csv"), "episode_key\n".getBytes(StandardCharsets.UTF_16));
        Batch batch = CsvFolder.read(folder);
        assertThat(sentences(batch))
                .containsExactly(
                        "clients.csv: The file is not UTF-8 text. Save it as “CSV UTF-8” and try again.",
                        "episodes.csv: The file is not UTF-8 text. Save it as “CSV UTF-8” and try again.");
        assertThat(batch.unreadable()).containsExactlyInAnyOrder(Sheet.CLIENTS, Sheet.EPISODES);
    }

    @Test
    void an_empty_file_is_told_and_so_is_a_folder_without_files() throws IOException {
        assertThat(sentences(CsvFolder.read(folder)).getFirst()).startsWith("There is no file to take in.");
        assertThat(sentences(read("clients.csv", "")).getFirst()).startsWith("clients.csv: The file is empty.");
        assertThat(sentences(read("clients.csv", "\uFEFF\n")).getFirst()).startsWith("clients.csv: The file is empty.");
        assertThat(clients(read("clients.csv", CLIENTS))).isEmpty();
    }

    @Test
    void a_file_by_another_name_is_told_with_the_names_there_are() throws IOException {
        assertThat(sentences(read("patients.csv", "a\n")).getLast())
                .isEqualTo(
                        "patients.csv: No file has this name in the import format. The names are sites.csv, programmes.csv,"
                                + " clients.csv, episodes.csv, sessions.csv, use_events.csv, supporters.csv.");
    }

    @Test
    void an_open_quotation_mark_is_told() throws IOException {
        assertThat(sentences(read("clients.csv", CLIENTS + "HF-1,\"Joel,Bell,h\n")))
                .containsExactly("clients.csv, row 2: A quotation mark is opened and never closed.");
        assertThat(sentences(read("clients.csv", CLIENTS + "HF-1,\"Joel\"s,Bell,h\n"))
                        .getFirst())
                .startsWith("clients.csv, row 2: There is text after a closing quotation mark.");
    }

    /** Bytes this thread has ever asked for. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void a_line_of_200_megabytes_is_refused_and_does_not_fill_the_memory() throws IOException {
        byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("clients.csv")))) {
            out.write((CLIENTS + "HF-1,").getBytes(StandardCharsets.US_ASCII));
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                out.write(block);
            }
        }
        long before = allocated();
        assertThat(sentences(CsvFolder.read(folder)).getFirst())
                .startsWith("clients.csv, row 2: The line, or a text in it, is too long");
        assertThat(allocated() - before).isLessThan(20L << 20);
    }

    @Test
    void a_file_that_is_too_large_is_refused_with_its_limit() throws IOException {
        byte[] lines = "HF-1,Joel,Amankwah,harbour\n".repeat(40_000).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(folder.resolve("clients.csv"))) {
            out.write(CLIENTS.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 33; i++) {
                out.write(lines);
            }
        }
        assertThat(sentences(CsvFolder.read(folder)).getFirst())
                .startsWith("clients.csv: The file is larger than 32 MB.");
    }

    @Test
    void links_and_folders_are_not_looked_at() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("secret.txt"), CLIENTS + "HF-1,Joel,Amankwah,h\n");
        Files.createSymbolicLink(folder.resolve("clients.csv"), elsewhere);
        Files.createDirectory(folder.resolve("episodes.csv"));
        Batch batch = CsvFolder.read(folder);
        assertThat(batch.rows()).isEmpty();
        assertThat(sentences(batch).getFirst()).startsWith("There is no file to take in.");
    }
}
