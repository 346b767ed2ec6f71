package org.holdfast.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A form that is asked for. A refusal stands at its field and everything typed stays; what was typed is not thrown away by a
 * stray key or a click beside the form.
 */
public abstract class FormDialog extends Dialog implements BeforeLeaveObserver {
    /** Not when the quiet time is over: then the page signs out, whatever is typed. */
    private static final String ASKED_BY_THE_BROWSER = """
            if (!this.hfStays) {
              this.hfStays = (e) => { if (this.opened && this.isConnected && this.hfTyped && !window.hfOut) e.preventDefault(); };
              window.addEventListener("beforeunload", this.hfStays);
            }""";

    /** On a phone a day in focus opens its calendar over the whole screen, and over what is wrong with it. */
    private static final String FOCUSED_WHERE_NO_CALENDAR_COVERS_IT =
            "if (matchMedia('(max-width: 700px)').matches) this.scrollIntoView({block: 'center'}); else this.focus()";

    /** What {@link #save()} gives back when the form is to stay open. */
    protected static final Runnable STAY = () -> {};

    private final List<Div> pages = new ArrayList<>();
    private final Button keep;
    private Div fields = new Div();
    private final Div trouble = new Div();
    private final List<HasValue<?, ?>> asked = new ArrayList<>();
    private final Map<String, Component> fieldOf = new HashMap<>();
    private List<@Nullable Object> atFirst = List.of();

    protected FormDialog(String title, String save) {
        setHeaderTitle(title);
        addClassName("hf-form-dialog");
        setCloseOnOutsideClick(false);
        setWidth("560px");
        add(trouble);
        fields = page();
        keep = new Button(save, click -> trySave());
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        keep.setDisableOnClick(true);
        keep.addClickListener(click -> keep.setEnabled(true));
        getFooter().add(new Button(Messages.say("client.form.cancel"), click -> leave()), keep);
        addDialogCloseActionListener(close -> leave());
    }

    /** A further page of the form; what is asked from now on stands on it. The first is there already. */
    protected final Div page() {
        Div page = new Div();
        page.addClassName("hf-form");
        page.setVisible(pages.isEmpty());
        pages.add(page);
        add(page);
        fields = page;
        return page;
    }

    /** Shows this page alone, and what its button says. */
    protected final void turnTo(int page, String save) {
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i).setVisible(i == page);
        }
        keep.setText(save);
        trouble.removeAll();
    }

    /** Words or a control between the fields that are no field. */
    public final void put(Component component) {
        fields.add(component);
    }

    /** What is missing, all of it at once. */
    protected abstract List<Refused> missing();

    /** Saves, or throws the refusal. @return what is to happen when the form has gone, or {@link #STAY} */
    protected abstract Runnable save();

    protected static void need(List<Refused> missing, boolean there, String key, Object... args) {
        if (!there) {
            missing.add(new Refused(key, args));
        }
    }

    /** A field of the form, and the keys of the refusals that belong to it. */
    public <F extends Component & HasValue<?, ?>> F ask(F field, String... keys) {
        if (field instanceof HasValidationProperties) {
            field.getElement().setProperty("manualValidation", true);
        }
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
        }
        field.addValueChangeListener(change -> getElement().setProperty("hfTyped", typed()));
        for (String key : keys) {
            fieldOf.put(key, field);
        }
        asked.add(field);
        fields.add(field);
        return field;
    }

    /** Words between the fields. */
    protected void note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassNames("hf-quiet", "hf-read", "hf-form-note");
        fields.add(note);
    }

    protected static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    @Override
    public void open() {
        atFirst = values();
        getElement().setProperty("hfTyped", false);
        super.open();
        getElement().executeJs(ASKED_BY_THE_BROWSER);
    }

    protected void trySave() {
        trouble.removeAll();
        asked.forEach(field -> tell(field, ""));
        List<Refused> missing = missing();
        missing.reversed().forEach(this::show);
        if (notUnderstood() || !missing.isEmpty()) {
            return;
        }
        Runnable then;
        try {
            then = save();
        } catch (Refused refused) {
            show(refused);
            return;
        }
        if (then != STAY) {
            close();
            then.run();
        }
    }

    private void show(Refused refused) {
        Component field = fieldOf.get(refused.key());
        if (field instanceof HasValidationProperties) {
            tell(field, Messages.say(refused));
            if (field instanceof DatePicker) {
                field.getElement().executeJs(FOCUSED_WHERE_NO_CALENDAR_COVERS_IT);
            } else if (field instanceof Focusable<?> focusable) {
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

    /** Says at its field what was typed as a day and is none; it is then no use to ask for the day. */
    private boolean notUnderstood() {
        boolean any = false;
        for (HasValue<?, ?> one : asked) {
            if (one instanceof DatePicker day && day.getValue() == null) {
                ValidationResult typed = day.getDefaultValidator().apply(null, new ValueContext(new Binder<>(), day));
                if (typed.isError()) {
                    tell(day, typed.getErrorMessage());
                    any = true;
                }
            }
        }
        return any;
    }

    /** Nothing typed: gone. Something typed: asked first, in place. */
    private void leave() {
        if (typed()) {
            askFirst(this::close, () -> {});
        } else {
            close();
        }
    }

    /** Back, or another place of the rail: the same question. The browser itself asks where the whole page is left. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isOpened() && typed()) {
            ContinueNavigationAction on = event.postpone();
            askFirst(
                    () -> {
                        close();
                        on.proceed();
                    },
                    on::cancel);
        } else {
            close();
        }
    }

    private void askFirst(Runnable discard, Runnable stay) {
        trouble.removeAll();
        trouble.add(new ErrorBox(
                Messages.say("client.form.typed"),
                "",
                new Button(Messages.say("client.form.discard"), click -> discard.run()),
                new Button(Messages.say("client.form.stay"), click -> {
                    trouble.removeAll();
                    stay.run();
                })));
    }

    private boolean typed() {
        return !atFirst.equals(values());
    }

    private List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        asked.forEach(field -> values.add(field.getValue()));
        return values;
    }
}
