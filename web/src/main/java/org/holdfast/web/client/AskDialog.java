package org.holdfast.web.client;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.ErrorBox;

/** Asks before something is ended or taken back: what it means, and the two ways on. It then happens at once. */
final class AskDialog extends Dialog {
    AskDialog(String question, String means, String yes, String no, Runnable then) {
        setHeaderTitle(question);
        addClassName("hf-form-dialog");
        setWidth("480px");
        add(new Paragraph(means));
        Button go = new Button(yes, click -> tryIt(then));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(no, click -> close()), go);
    }

    private void tryIt(Runnable then) {
        try {
            then.run();
            close();
        } catch (Refused refused) {
            add(ErrorBox.of(refused));
        }
    }
}
