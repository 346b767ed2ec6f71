package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import org.holdfast.session.DayRow;
import org.holdfast.session.Sessions;
import org.holdfast.web.shell.MarkHistory;

/** Every mark a line of a roster ever had. */
final class HistoryDialog extends Dialog {
    HistoryDialog(Sessions sessions, DayRow row) {
        setHeaderTitle(say("roster.history.title", row.clientName()));
        addClassName("hf-form-dialog");
        setWidth("560px");
        add(new MarkHistory(sessions.history(row.id()), row.zone()));
        getFooter().add(new Button(say("toast.close"), click -> close()));
    }
}
