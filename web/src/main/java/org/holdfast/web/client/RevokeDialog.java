package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.holdfast.client.ClientRow;
import org.holdfast.support.SupporterRow;

/** Asks before sharing ends; it then ends at once. */
final class RevokeDialog extends Dialog {
    RevokeDialog(ClientRow client, SupporterRow supporter, Runnable revoke) {
        setHeaderTitle(say("client.revoke.ask", supporter.givenName()));
        addClassName("hf-form-dialog");
        setWidth("480px");
        add(new Paragraph(say("client.revoke.means", supporter.givenName(), client.calledName())));
        Button yes = new Button(say("client.revoke.yes"), click -> {
            close();
            revoke.run();
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(say("client.revoke.no"), click -> close()), yes);
    }
}
