package org.holdfast.web.calendar;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.holdfast.access.Colleague;
import org.holdfast.kernel.Refused;
import org.holdfast.session.CalendarRow;
import org.holdfast.session.CalendarSite;
import org.holdfast.session.Change;
import org.holdfast.session.Moved;
import org.holdfast.session.Reach;
import org.holdfast.session.RoomRow;
import org.holdfast.web.shell.DayField;
import org.holdfast.web.shell.FormDialog;

/** Moves a session to another day, time or room, or hands it to a colleague: what dragging does, and more. */
final class MoveDialog extends FormDialog {
    private final Planning planning;
    private final CalendarRow row;
    private final Consumer<Moved> moved;
    private final DatePicker day = ask(
            DayField.of(say("calendar.field.day")),
            "calendar.needs-a-day",
            "calendar.in-the-past",
            "calendar.too-far",
            "calendar.closed");
    private final TimePicker time = ask(Fields.time(), "calendar.needs-a-time");
    private final IntegerField minutes = ask(Fields.minutes(), "session.minutes-range");
    private final Select<RoomRow> room;
    private final Select<Colleague> clinician;
    private final RadioButtonGroup<Reach> reach;

    MoveDialog(Planning planning, CalendarSite site, CalendarRow row, Consumer<Moved> moved) {
        super(say("calendar.move.title", Words.who(row)), say("calendar.move.save"));
        this.planning = planning;
        this.row = row;
        this.moved = moved;
        Change place = row.place();
        day.setValue(place.day());
        time.setValue(place.time());
        minutes.setValue(place.minutes());
        room = ask(Fields.room(site, row.roomId()), "calendar.room-busy", "room.unknown", "room.too-small");
        clinician = ask(
                Fields.clinician(site.clinicians(), row.clinician()),
                "calendar.needs-a-clinician",
                "calendar.not-on-duty",
                "calendar.away",
                "calendar.clinician-busy");
        reach = ask(Fields.reach(row));
        if (row.series() != null) {
            note(say("calendar.reach.note"));
        }
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        need(missing, day.getValue() != null, "calendar.needs-a-day");
        need(missing, time.getValue() != null, "calendar.needs-a-time");
        need(missing, minutes.getValue() != null, "session.minutes-range", 5, 720);
        need(missing, clinician.getValue() != null, "calendar.needs-a-clinician");
        return missing;
    }

    @Override
    protected Runnable save() {
        Moved done = planning.bookings()
                .move(
                        row.id(),
                        reach.getValue(),
                        new Change(
                                day.getValue(),
                                time.getValue(),
                                minutes.getValue(),
                                Fields.chosen(room),
                                clinician.getValue().id()));
        return () -> moved.accept(done);
    }
}
