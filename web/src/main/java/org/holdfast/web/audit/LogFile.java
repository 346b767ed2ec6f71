package org.holdfast.web.audit;

import static org.holdfast.web.shell.Messages.say;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.holdfast.access.AuditRow;
import org.holdfast.reports.press.Cell;
import org.holdfast.reports.press.Column;
import org.holdfast.reports.press.Press;
import org.holdfast.reports.press.Table;
import org.holdfast.reports.press.Words;
import org.holdfast.web.shell.CsvText;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.Messages;

/** Entries of the audit as a file, with every record number written out; what anybody typed stays text. */
final class LogFile {
    private LogFile() {}

    static byte[] csv(List<AuditRow> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(headings());
        rows.forEach(row -> lines.add(cells(row)));
        return CsvText.of(lines);
    }

    static byte[] xlsx(Press press, List<AuditRow> rows) {
        String title = say("audit.title");
        Table table = new Table(
                say("audit.sheet"),
                title,
                "",
                headings().stream()
                        .map(heading -> new Column(heading, Column.Kind.WORDS))
                        .toList(),
                rows.stream()
                        .map(row ->
                                cells(row).stream().<Cell>map(Cell.Text::new).toList())
                        .toList());
        return press.xlsx(List.of(table), title, new Words(Messages.locale()));
    }

    private static List<String> headings() {
        return Stream.of("audit.at", "audit.who", "audit.what", "audit.part", "audit.records", "audit.got", "audit.why")
                .map(key -> say(key))
                .toList();
    }

    private static List<String> cells(AuditRow row) {
        String detail = row.detail();
        return List.of(
                Dates.stamp(row.at(), ZoneOffset.UTC),
                row.person(),
                LogTable.known("action.", row.action()),
                detail == null ? "" : detail,
                String.join(" ", row.records()),
                say(row.allowed() ? "audit.yes" : "audit.no"),
                LogTable.known("reason.", row.reason()));
    }
}
