package org.holdfast.web.disclosures;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.dom.Element;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.holdfast.access.DisclosureGround;
import org.holdfast.access.DisclosureRow;
import org.holdfast.web.shell.Dates;

/** Disclosures, a line each: when at the site of the client, to whom, what, how, what for and on what ground. */
final class AccountTable extends NativeTable {
    AccountTable(List<DisclosureRow> rows, ZoneId zone) {
        addClassName("hf-table");
        Element head = new Element("tr");
        for (String key : List.of(
                "audit.at",
                "disclosure.recipient",
                "disclosure.what",
                "disclosure.how",
                "disclosure.purpose",
                "disclosure.ground")) {
            head.appendChild(new Element("th").setAttribute("scope", "col").setText(say(key)));
        }
        Element body = new Element("tbody");
        rows.forEach(row -> body.appendChild(line(row, zone)));
        getElement().appendChild(new Element("thead").appendChild(head), body);
    }

    private static Element line(DisclosureRow row, ZoneId zone) {
        return new Element("tr")
                .appendChild(
                        stamp(Dates.stamp(row.at(), zone)),
                        cell(row.recipient()),
                        cell(what(row)),
                        cell(say("disclosure.output." + row.output())),
                        cell(row.purpose()),
                        cell(say("disclosure.ground." + row.ground())));
    }

    private static String what(DisclosureRow row) {
        return row.ground() == DisclosureGround.CONSENT
                ? row.what().stream()
                        .map(one -> say("disclosure.category." + one))
                        .collect(Collectors.joining(", "))
                : String.join(", ", row.what());
    }

    private static Element stamp(String text) {
        return cell(text).setAttribute("class", "hf-stamp");
    }

    private static Element cell(String text) {
        return new Element("td").setText(text);
    }
}
