package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SessionId;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.Icon;
import org.holdfast.web.shell.Messages;

/** Paper there and back: prints the sign-in sheets of a day, and finds the roster of one by its code. */
final class SheetsDialog extends Dialog {
    private final TextField code = new TextField(say("sheets.code"));
    private final Function<String, SessionId> find;
    private final Consumer<SessionId> open;

    /** @param find the session of a code, or its refusal */
    SheetsDialog(LocalDate day, Runnable print, Function<String, SessionId> find, Consumer<SessionId> open) {
        this.find = find;
        this.open = open;
        setHeaderTitle(say("sheets.title"));
        addClassName("hf-form-dialog");
        setWidth("480px");
        code.setId("sheet-code");
        code.setManualValidation(true);
        code.setValueChangeMode(ValueChangeMode.EAGER);
        code.setPlaceholder(say("sheets.code.like"));
        code.getElement().setAttribute("autocomplete", "off");
        code.addKeyPressListener(Key.ENTER, enter -> give());
        Button go = new Button(say("sheets.open"), click -> give());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div asking = new Div(code, go);
        asking.addClassName("hf-sheet-code");
        Button paper = new Button(say("sheets.print", Dates.day(day)), new Icon("print"), click -> {
            close();
            print.run();
        });
        Paragraph means = new Paragraph(say("sheets.print.means"));
        means.addClassNames("hf-quiet", "hf-dense");
        Div whole = new Div(new H3(say("sheets.back")), asking, new H3(say("sheets.out")), means, paper);
        whole.addClassName("hf-sheets");
        add(whole);
        getFooter().add(new Button(say("toast.close"), click -> close()));
    }

    @Override
    public void open() {
        super.open();
        code.focus();
    }

    private void give() {
        try {
            SessionId found = find.apply(code.getValue());
            close();
            open.accept(found);
        } catch (Refused refused) {
            code.setErrorMessage(Messages.say(refused));
            code.setInvalid(true);
            code.focus();
        }
    }
}
