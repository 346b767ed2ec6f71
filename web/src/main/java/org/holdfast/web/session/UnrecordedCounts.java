package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.stream.Stream;
import org.holdfast.session.UnrecordedCount;
import org.holdfast.web.shell.Dates;

/** How much is not recorded, by clinician and site, the oldest first: counts, and no client. */
final class UnrecordedCounts extends Div {
    UnrecordedCounts(List<UnrecordedCount> counts) {
        addClassName("hf-scroll");
        NativeTableRow heads = new NativeTableRow();
        Stream.of("clinician", "site", "lines", "oldest").forEach(head -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(say("unrecorded.head." + head));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("hf-number", head.equals("lines"));
            heads.add(cell);
        });
        NativeTableBody body = new NativeTableBody();
        counts.forEach(count -> body.add(row(count)));
        NativeTable table = new NativeTable(new NativeTableHeader(heads), body);
        table.addClassName("hf-table");
        add(table);
    }

    private static NativeTableRow row(UnrecordedCount count) {
        NativeTableHeaderCell who =
                new NativeTableHeaderCell(count.clinician() == null ? say("unrecorded.nobody") : count.clinician());
        who.getElement().setAttribute("scope", "row");
        NativeTableCell lines = new NativeTableCell(String.valueOf(count.lines()));
        lines.addClassName("hf-number");
        NativeTableCell oldest = new NativeTableCell(Dates.said(say("unrecorded.age", count.days()), count.oldest()));
        return new NativeTableRow(who, new NativeTableCell(count.site()), lines, oldest);
    }
}
