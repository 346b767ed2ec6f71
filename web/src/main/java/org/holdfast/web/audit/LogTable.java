package org.holdfast.web.audit;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.dom.Element;
import java.time.ZoneOffset;
import java.util.List;
import org.holdfast.access.AuditRow;
import org.holdfast.web.shell.Dates;

/** Entries of the audit, a line each: times in UTC, clients by record number only. */
final class LogTable extends NativeTable {
    /** More record numbers than this in one line nobody reads; their number is said. */
    private static final int NUMBERS = 6;

    LogTable(List<AuditRow> rows) {
        addClassName("hf-table");
        Element head = new Element("tr");
        for (String key : List.of("audit.at", "audit.who", "audit.what", "audit.records", "audit.got", "audit.why")) {
            head.appendChild(new Element("th").setAttribute("scope", "col").setText(say(key)));
        }
        Element body = new Element("tbody");
        rows.forEach(row -> body.appendChild(line(row)));
        getElement().appendChild(new Element("thead").appendChild(head), body);
    }

    private static Element line(AuditRow row) {
        String what = known("action.", row.action());
        return new Element("tr")
                .appendChild(
                        stamp(Dates.stamp(row.at(), ZoneOffset.UTC)),
                        cell(row.person()),
                        cell(row.detail() == null ? what : what + " · " + row.detail()),
                        cell(numbers(row.records())),
                        cell(say(row.allowed() ? "audit.yes" : "audit.no")),
                        cell(known("reason.", row.reason())));
    }

    private static Element stamp(String text) {
        return cell(text).setAttribute("class", "hf-stamp");
    }

    private static Element cell(String text) {
        return new Element("td").setText(text);
    }

    /** An entry may be older than the words: then its own word stands. */
    static String known(String prefix, String name) {
        String said = say(prefix + name);
        return said.equals(prefix + name) ? name : said;
    }

    private static String numbers(List<String> records) {
        return records.size() <= NUMBERS
                ? String.join(", ", records)
                : say("audit.many-records", String.join(", ", records.subList(0, NUMBERS)), records.size() - NUMBERS);
    }
}
