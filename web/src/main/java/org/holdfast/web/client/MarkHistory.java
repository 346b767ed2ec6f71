package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import org.holdfast.session.MarkHistoryRow;
import org.holdfast.web.shell.AttendanceMark;
import org.holdfast.web.shell.Dates;

/** Every mark a line ever had: who said it, when and why; the last one counts. */
final class MarkHistory extends OrderedList {
    MarkHistory(List<MarkHistoryRow> marks, ZoneId zone) {
        addClassName("hf-marks-made");
        marks.forEach(mark -> add(line(mark, zone)));
        if (marks.isEmpty()) {
            add(new ListItem(say("client.history.none")));
        }
    }

    private static ListItem line(MarkHistoryRow mark, ZoneId zone) {
        ListItem line = new ListItem();
        if (mark.state() != null) {
            line.add(AttendanceMark.beside(mark.state()));
        }
        String word = mark.state() == null ? say("client.history.taken-back") : AttendanceMark.word(mark.state());
        String words = mark.reason() == null ? word : say("client.said.why", word, mark.reason());
        line.add(
                new Span(words),
                new Span(say("client.history.by", mark.by())),
                Dates.said(Dates.dayAndTime(mark.at(), zone), mark.at(), zone));
        return line;
    }
}
