package org.holdfast.web.shell;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.session.MarkHistoryRow;

/** Every mark a line ever had: who said it, when and why; the last one counts. */
public final class MarkHistory extends OrderedList {
    public MarkHistory(List<MarkHistoryRow> marks, ZoneId zone) {
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
        line.add(
                new Span(said(mark, zone)),
                new Span(say("client.history.by", mark.by())),
                Dates.said(Dates.dayAndTime(mark.at(), zone), mark.at(), zone));
        if (mark.correction() != null) {
            Span why = new Span(say("client.history.correction", mark.correction()));
            why.addClassName("hf-quiet");
            line.add(why);
        }
        return line;
    }

    private static String said(MarkHistoryRow mark, ZoneId zone) {
        String word = mark.state() == null ? say("client.history.taken-back") : AttendanceMark.word(mark.state());
        List<String> more = new ArrayList<>();
        if (mark.toldAt() != null) {
            more.add(say("client.history.told", Dates.dayAndTime(mark.toldAt(), zone)));
        }
        if (mark.movedTo() != null) {
            more.add(say("client.history.moved", Dates.day(mark.movedTo())));
        }
        String exactly = mark.minutesLate() == null ? word : say("client.history.late", word, mark.minutesLate());
        more.addFirst(mark.reason() == null ? exactly : say("client.said.why", exactly, mark.reason()));
        return String.join(", ", more);
    }
}
