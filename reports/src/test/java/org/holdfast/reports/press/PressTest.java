package org.holdfast.reports.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRPropertiesUtil;
import org.holdfast.reports.retention.Xlsx;
import org.holdfast.testing.HostileWords;
import org.junit.jupiter.api.Test;

class PressTest {
    private final Words words = new Words(Locale.UK);
    private final Table table = new Table(
            "One",
            "One table",
            "",
            List.of(new Column("Name", Column.Kind.WORDS), new Column("Share", Column.Kind.FIGURE)),
            List.of(List.of(new Cell.Text("Outpatient"), new Cell.Share(0.5))));

    @Test
    void many_readers_at_once_all_get_the_same_workbook() throws Exception {
        Press press = new Press();
        Callable<Integer> reader = () -> press.xlsx(List.of(table), "One", words).length;

        try (var readers = Executors.newFixedThreadPool(6)) {
            var sizes =
                    readers.invokeAll(Stream.generate(() -> reader).limit(12).toList());
            for (var size : sizes) {
                assertThat(size.get()).isPositive();
            }
        }
    }

    @Test
    void whatever_was_typed_is_text_in_its_cell_and_never_a_formula() throws Exception {
        List<String> typed = HostileWords.all();
        Table words = new Table(
                "One",
                "One table",
                "",
                List.of(new Column("First", Column.Kind.WORDS), new Column("Second", Column.Kind.WORDS)),
                typed.stream()
                        .map(word -> List.<Cell>of(new Cell.Text(word), new Cell.Text(word)))
                        .toList());

        Xlsx book = Xlsx.read(new Press().xlsx(List.of(words), "One", this.words));
        for (int i = 0; i < typed.size(); i++) {
            assertThat(book.cell("One", "A" + (i + 2))).isEqualTo(typed.get(i));
            assertThat(book.cell("One", "B" + (i + 2))).isEqualTo(typed.get(i));
        }
        assertThat(book.xml().get("One")).doesNotContain("<f", "<hyperlink");
    }

    @Test
    void a_template_may_load_no_foreign_class_and_read_no_foreign_address() {
        JRPropertiesUtil settings = JRPropertiesUtil.getInstance(DefaultJasperReportsContext.getInstance());

        assertThat(settings.getBooleanProperty("net.sf.jasperreports.report.class.filter.enabled"))
                .isTrue();
        assertThat(settings.getBooleanProperty("net.sf.jasperreports.repository.url.filter.enabled"))
                .isTrue();
    }

    @Test
    void a_row_that_does_not_fit_its_table_is_refused_before_it_is_printed() {
        assertThatThrownBy(() -> new Table("One", "", "", table.columns(), List.of(List.of(new Cell.None()))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
