package org.holdfast.web.calendar;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.Consumer;
import org.holdfast.kernel.Refused;
import org.holdfast.session.CalendarRow;
import org.holdfast.session.Joined;
import org.holdfast.session.Reach;
import org.holdfast.web.shell.FormDialog;

/** Takes somebody off the list of a session, or of what follows of its series as well. */
final class LeaveDialog extends FormDialog {
    private final Planning planning;
    private final CalendarRow row;
    private final CalendarRow.Participant who;
    private final Consumer<Joined> done;
    private final RadioButtonGroup<Reach> reach;

    LeaveDialog(Planning planning, CalendarRow row, CalendarRow.Participant who, Consumer<Joined> done) {
        super(say("calendar.leave.title", who.name()), say("calendar.leave.save"));
        this.planning = planning;
        this.row = row;
        this.who = who;
        this.done = done;
        reach = ask(Fields.reach(row), "calendar.only-person", "calendar.marked");
        note(say("calendar.leave.means", Words.who(row)));
    }

    @Override
    protected List<Refused> missing() {
        return List.of();
    }

    @Override
    protected Runnable save() {
        Joined left = planning.participants().remove(row.id(), who.id(), reach.getValue());
        return () -> done.accept(left);
    }
}
