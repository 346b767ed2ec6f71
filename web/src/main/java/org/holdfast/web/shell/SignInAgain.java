package org.holdfast.web.shell;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.holdfast.access.Denied;
import org.holdfast.access.Reason;

/**
 * Asks the person to sign in again, in a window of its own, and then goes on with what they were about to do; the page and what is
 * typed on it stay. Whether they did, the Gate decides, not the browser.
 */
@JavaScript("context://js/again.js")
public final class SignInAgain extends Dialog {
    private SignInAgain(Runnable goOn) {
        setHeaderTitle(say("again.title"));
        addClassName("hf-form-dialog");
        setWidth("480px");
        setCloseOnOutsideClick(false);
        add(new Paragraph(say("again.why")));
        Button go = new Button(say("again.go"));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setAutofocus(true);
        go.getElement().setAttribute("data-hf-again", StepUp.PATH.substring(1)).addEventListener("hf-again", event -> {
            close();
            goOn.run();
        });
        getFooter().add(new Button(say("again.no"), click -> close()), go);
    }

    /** Asks, and goes on once the person has signed in again. */
    public static void then(Component beside, Runnable goOn) {
        beside.getUI().ifPresent(ui -> new SignInAgain(goOn).open());
    }

    /** Does it; where that takes a fresh sign-in, asks for one first and then does it. */
    public static void trying(Component beside, Runnable what) {
        try {
            what.run();
        } catch (Denied denied) {
            if (denied.reason() != Reason.SIGN_IN_AGAIN) {
                throw denied;
            }
            then(beside, () -> trying(beside, what));
        }
    }
}
