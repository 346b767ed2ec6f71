package org.holdfast.web.client;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.ErrorBox;
import org.holdfast.web.shell.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A form that is asked for. A refusal stands at its field and everything typed stays; what was typed is not thrown away by a
 * stray key or a click beside the form.
 */
abstract class FormDialog extends Dialog {
    private final Div fields = new Div();
    private final Div trouble = new Div();
    private final List<HasValue<?, ?>> asked = new ArrayList<>();
    private final Map<String, Component> fieldOf = new HashMap<>();
    private final Runnable saved;
    private List<@Nullable Object> atFirst = List.of();

    /** @param saved runs after it was saved and the form has gone */
    FormDialog(String title, String save, Runnable saved) {
        this.saved = saved;
        setHeaderTitle(title);
        addClassName("hf-form-dialog");
        setCloseOnOutsideClick(false);
        setWidth("560px");
        fields.addClassName("hf-form");
        add(trouble, fields);
        Button keep = new Button(save, click -> trySave());
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        keep.setDisableOnClick(true);
        keep.addClickListener(click -> keep.setEnabled(true));
        getFooter().add(new Button(Messages.say("client.form.cancel"), click -> leave()), keep);
        addDialogCloseActionListener(close -> leave());
    }

    /** What is missing, all of it at once. */
    abstract List<Refused> missing();

    /** Saves, or throws the refusal. */
    abstract void save();

    static void need(List<Refused> missing, boolean there, String key, Object... args) {
        if (!there) {
            missing.add(new Refused(key, args));
        }
    }

    /** A field of the form, and the keys of the refusals that belong to it. */
    <F extends Component & HasValue<?, ?>> F ask(F field, String... keys) {
        if (field instanceof HasValidationProperties) {
            field.getElement().setProperty("manualValidation", true);
        }
        for (String key : keys) {
            fieldOf.put(key, field);
        }
        asked.add(field);
        fields.add(field);
        return field;
    }

    /** Words between the fields. */
    void note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassNames("hf-quiet", "hf-read", "hf-form-note");
        fields.add(note);
    }

    static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    @Override
    public void open() {
        atFirst = values();
        super.open();
    }

    void trySave() {
        trouble.removeAll();
        asked.forEach(field -> tell(field, ""));
        List<Refused> missing = missing();
        missing.reversed().forEach(this::show);
        if (!missing.isEmpty()) {
            return;
        }
        try {
            save();
        } catch (Refused refused) {
            show(refused);
            return;
        }
        close();
        saved.run();
    }

    private void show(Refused refused) {
        Component field = fieldOf.get(refused.key());
        if (field instanceof HasValidationProperties) {
            tell(field, Messages.say(refused));
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        } else {
            trouble.add(ErrorBox.of(refused));
        }
    }

    private static void tell(Object field, String error) {
        if (field instanceof HasValidationProperties checked) {
            checked.setErrorMessage(error);
            checked.setInvalid(!error.isEmpty());
        }
    }

    /** Nothing typed: gone. Something typed: asked first, in place. */
    private void leave() {
        if (atFirst.equals(values())) {
            close();
            return;
        }
        trouble.removeAll();
        trouble.add(new ErrorBox(
                Messages.say("client.form.typed"),
                "",
                new Button(Messages.say("client.form.discard"), click -> close()),
                new Button(Messages.say("client.form.stay"), click -> trouble.removeAll())));
    }

    private List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        asked.forEach(field -> values.add(field.getValue()));
        return values;
    }
}
