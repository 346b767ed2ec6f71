package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before a draft is thrown away. */
final class DiscardDialog extends Dialog {
    DiscardDialog(int lines, Runnable discard) {
        setHeaderTitle(say("roster.discard.title"));
        addClassName("hf-form-dialog");
        setWidth("480px");
        add(new Paragraph(say("roster.discard.means", lines)));
        Button yes = new Button(say("roster.discard.yes"), click -> {
            close();
            discard.run();
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(say("roster.discard.no"), click -> close()), yes);
    }
}
