package org.holdfast.web.calendar;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.holdfast.kernel.Refused;
import org.holdfast.session.CalendarRow;
import org.holdfast.session.Reach;
import org.holdfast.web.shell.FormDialog;

/** Takes a session out of the plan as if it had never been booked, or ends its series. */
final class TakeOutDialog extends FormDialog {
    private final Planning planning;
    private final CalendarRow row;
    private final Consumer<List<LocalDate>> done;
    private final RadioButtonGroup<Reach> reach;

    TakeOutDialog(Planning planning, CalendarRow row, Consumer<List<LocalDate>> done) {
        super(say("calendar.take-out.title", Words.who(row)), say("calendar.take-out.save"));
        this.planning = planning;
        this.row = row;
        this.done = done;
        reach = ask(Fields.reach(row));
        note(say("calendar.take-out.means"));
    }

    @Override
    protected List<Refused> missing() {
        return List.of();
    }

    @Override
    protected Runnable save() {
        List<LocalDate> kept = planning.bookings().takeOut(row.id(), reach.getValue());
        return () -> done.accept(kept);
    }
}
