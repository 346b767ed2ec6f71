package org.holdfast.web.calendar;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.holdfast.client.ClientRow;
import org.holdfast.kernel.Refused;
import org.holdfast.session.CalendarRow;
import org.holdfast.session.Joined;
import org.holdfast.session.Reach;
import org.holdfast.web.shell.FormDialog;

/** Adds somebody to a session that is booked already, or to what follows of its series as well. */
final class JoinDialog extends FormDialog {
    private final Planning planning;
    private final CalendarRow row;
    private final BiConsumer<ClientRow, Joined> done;
    private final ComboBox<ClientRow> who;
    private final RadioButtonGroup<Reach> reach;

    /** @param whom whom the reader may add */
    JoinDialog(Planning planning, CalendarRow row, Whom whom, BiConsumer<ClientRow, Joined> done) {
        super(say("calendar.join.title", Words.who(row)), say("calendar.join.save"));
        this.planning = planning;
        this.row = row;
        this.done = done;
        who = Fields.person(say("calendar.join.who"), whom);
        ask(who, "calendar.needs-people", "calendar.client-busy", "session.client-twice", "room.too-small");
        reach = ask(Fields.reach(row));
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        need(missing, who.getValue() != null, "calendar.needs-people");
        return missing;
    }

    @Override
    protected Runnable save() {
        ClientRow client = who.getValue();
        Joined joined = planning.participants().add(row.id(), client.id(), reach.getValue());
        return () -> done.accept(client, joined);
    }
}
