package org.holdfast.web.calendar;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.holdfast.kernel.SessionId;
import org.holdfast.session.CalendarRow;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.Messages;

/** The grid: hours down, columns across. {@code js/calendar.js} tells what was dropped where, by mouse or by keyboard; Flow makes its events, so they are public. */
@JavaScript("context://js/calendar.js")
public final class Board extends Div {
    private static final int FROM_HOUR = 8;
    private static final int TO_HOUR = 18;

    Board() {
        addClassName("hf-board");
        getElement().setAttribute("role", "group").setAttribute("aria-label", say("calendar.board"));
    }

    /** Draws all of it anew. */
    void draw(List<Column> columns, ZoneId zone, Instant now, Consumer<CalendarRow> open) {
        removeAll();
        List<LocalTime> all = columns.stream()
                .flatMap(column -> column.sessions().stream())
                .flatMap(row -> Stream.of(
                        row.startsAt().atZone(zone).toLocalTime(),
                        row.endsAt().minusSeconds(60).atZone(zone).toLocalTime()))
                .toList();
        int first = all.stream().mapToInt(LocalTime::getHour).reduce(FROM_HOUR, Math::min);
        int last = all.stream().mapToInt(time -> time.getHour() + 1).reduce(TO_HOUR, Math::max);
        getStyle().set("--columns", String.valueOf(columns.size())).set("--hours", String.valueOf(last - first));
        getElement()
                .setAttribute("data-hf-first", String.valueOf(first))
                .setAttribute("data-hf-last", String.valueOf(last))
                .setAttribute("data-hf-lang", Messages.locale().toLanguageTag())
                .setAttribute("data-hf-picked", say("calendar.picked"))
                .setAttribute("data-hf-left", say("calendar.left"));
        Div corner = new Div();
        corner.addClassName("hf-board-corner");
        add(corner);
        columns.forEach(column -> add(head(column)));
        add(hours(first, last));
        LocalDate today = LocalDate.ofInstant(now, zone);
        for (Column column : columns) {
            Div lane = column(column, first, open);
            if (column.day().equals(today)) {
                lane.add(nowLine(now, zone, first, last));
            }
            add(lane);
        }
        Span live = new Span();
        live.addClassName("hf-hidden");
        live.getElement().setAttribute("aria-live", "assertive").setAttribute("data-hf-live", true);
        add(live);
    }

    private static Div head(Column column) {
        Div head = new Div(new Span(column.name()));
        head.addClassName("hf-board-head");
        if (!column.off().isEmpty()) {
            Span off = new Span(column.off());
            off.addClassName("hf-caption");
            head.add(off);
        }
        return head;
    }

    private static Div hours(int first, int last) {
        Div hours = new Div();
        hours.addClassName("hf-board-hours");
        hours.getElement().setAttribute("aria-hidden", "true");
        for (int hour = first; hour < last; hour++) {
            hours.add(new Span(Dates.time(LocalTime.of(hour, 0))));
        }
        return hours;
    }

    private static Div column(Column column, int first, Consumer<CalendarRow> open) {
        Div lane = new Div();
        lane.addClassName("hf-board-column");
        lane.setClassName("hf-board-closed", !column.off().isEmpty());
        lane.getElement().setAttribute("data-hf-column", column.key()).setAttribute("data-hf-name", column.name());
        Map<SessionId, Lanes.Lane> lanes = Lanes.of(column.sessions());
        column.sessions()
                .forEach(row -> lane.add(new Block(
                        row,
                        lanes.getOrDefault(row.id(), new Lanes.Lane(0, 1)),
                        first,
                        row.mine() && !row.marked(),
                        () -> open.accept(row))));
        return lane;
    }

    private static Div nowLine(Instant now, ZoneId zone, int first, int last) {
        LocalTime time = now.atZone(zone).toLocalTime();
        Div line = new Div();
        line.addClassName("hf-board-now");
        line.setVisible(time.getHour() >= first && time.getHour() < last);
        line.getStyle().set("--from", String.valueOf((time.getHour() - first) * 60 + time.getMinute()));
        return line;
    }

    Registration onDrop(ComponentEventListener<Dropped> listener) {
        return addListener(Dropped.class, listener);
    }

    Registration onSlot(ComponentEventListener<Chosen> listener) {
        return addListener(Chosen.class, listener);
    }

    /** A session was dropped into a column. @param minute of the day, a quarter of an hour's */
    @DomEvent("hf-drop")
    public static final class Dropped extends ComponentEvent<Board> {
        private static final long serialVersionUID = 1L;
        private final String session;
        private final String column;
        private final int minute;

        public Dropped(
                Board board,
                boolean fromClient,
                @EventData("event.detail.session") String session,
                @EventData("event.detail.column") String column,
                @EventData("event.detail.minute") int minute) {
            super(board, fromClient);
            this.session = session;
            this.column = column;
            this.minute = minute;
        }

        String session() {
            return session;
        }

        String column() {
            return column;
        }

        LocalTime time() {
            return Chosen.time(minute);
        }
    }

    /** A free time was clicked. */
    @DomEvent("hf-slot")
    public static final class Chosen extends ComponentEvent<Board> {
        private static final long serialVersionUID = 1L;
        private final String column;
        private final int minute;

        public Chosen(
                Board board,
                boolean fromClient,
                @EventData("event.detail.column") String column,
                @EventData("event.detail.minute") int minute) {
            super(board, fromClient);
            this.column = column;
            this.minute = minute;
        }

        String column() {
            return column;
        }

        LocalTime time() {
            return time(minute);
        }

        /** What the browser sends is taken for a time of a day, whatever it is. */
        static LocalTime time(int minute) {
            return LocalTime.ofSecondOfDay(Math.clamp(minute, 0, 24 * 60 - 5) * 60L);
        }
    }
}
