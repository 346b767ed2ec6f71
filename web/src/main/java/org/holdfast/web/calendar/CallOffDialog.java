package org.holdfast.web.calendar;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.holdfast.kernel.Refused;
import org.holdfast.session.CalendarRow;
import org.holdfast.web.shell.FormDialog;

/** The clinic calls a session off, and says why to its own people. */
final class CallOffDialog extends FormDialog {
    private final Planning planning;
    private final CalendarRow row;
    private final Runnable done;
    private final TextField why = ask(new TextField(say("calendar.call-off.why")), "mark.reason-too-long");

    CallOffDialog(Planning planning, CalendarRow row, Runnable done) {
        super(say("calendar.call-off.title", Words.who(row)), say("calendar.call-off.save"));
        this.planning = planning;
        this.row = row;
        this.done = done;
        why.addClassName("hf-wide");
        why.setMaxLength(500);
        note(say("calendar.call-off.means", row.people().size() + row.others()));
    }

    @Override
    protected List<Refused> missing() {
        return List.of();
    }

    @Override
    protected Runnable save() {
        planning.bookings().callOff(row.id(), orNull(why.getValue()));
        return done;
    }
}
