package org.holdfast.web.retention;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.holdfast.reports.retention.RetentionQuestion;
import org.holdfast.web.shell.Icon;
import org.jspecify.annotations.Nullable;

/** The days at which staying is read off: a chip each, one field to add, at least one and at most six. */
class DaysFilter extends Filter {
    private final Div chips;
    private final IntegerField field;
    private final transient Consumer<List<Integer>> chosen;
    private List<Integer> days = RetentionQuestion.DAYS;

    static DaysFilter of(Consumer<List<Integer>> chosen) {
        return new DaysFilter(
                new Div(),
                new IntegerField(say("retention.filter.add-day")),
                new Button(say("retention.filter.add")),
                new Button(say("retention.filter.usual-days")),
                chosen);
    }

    private DaysFilter(Div chips, IntegerField field, Button add, Button usual, Consumer<List<Integer>> chosen) {
        super("filter-days", say("retention.filter.days"), chips, side(field, add), usual);
        this.chips = chips;
        this.field = field;
        this.chosen = chosen;
        chips.addClassName("hf-day-chips");
        field.setMin(1);
        field.setMax(Asked.LONGEST);
        field.setManualValidation(true);
        field.setSuffixComponent(new Span(say("retention.filter.days-unit")));
        add.addClickListener(click -> add());
        field.addKeyPressListener(Key.ENTER, press -> add());
        usual.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        usual.addClickListener(click -> choose(RetentionQuestion.DAYS));
        show(days);
    }

    /** Shows these days, without telling anyone. */
    final void show(List<Integer> shown) {
        days = List.copyOf(shown);
        chips.removeAll();
        days.forEach(day -> chips.add(chip(day)));
        says(days.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private Button chip(int day) {
        Button chip = new Button(say("retention.filter.day", day), new Icon("close"));
        chip.setIconAfterText(true);
        chip.addClassName("hf-day-chip");
        chip.setAriaLabel(say("retention.filter.take-out", day));
        chip.setEnabled(days.size() > 1);
        chip.addClickListener(click -> takeOut(day));
        return chip;
    }

    private void add() {
        @Nullable Integer day = field.getValue();
        String fault = fault(day);
        field.setInvalid(!fault.isEmpty());
        field.setErrorMessage(fault);
        if (day == null || !fault.isEmpty()) {
            return;
        }
        List<Integer> more = new ArrayList<>(days);
        more.add(day);
        field.clear();
        choose(more.stream().distinct().sorted().toList());
    }

    private String fault(@Nullable Integer day) {
        if (day == null || !Asked.valid(day)) {
            return say("retention.day-out-of-range", 1, Asked.LONGEST);
        }
        return days.size() >= Asked.MOST_DAYS && !days.contains(day)
                ? say("retention.filter.too-many-days", Asked.MOST_DAYS)
                : "";
    }

    private void choose(List<Integer> next) {
        show(next);
        chosen.accept(next);
    }

    /** The chip with the focus goes; the focus must not go with it. */
    private void takeOut(int day) {
        choose(days.stream().filter(other -> other != day).toList());
        chips.getChildren()
                .findFirst()
                .map(Button.class::cast)
                .filter(Button::isEnabled)
                .ifPresentOrElse(Button::focus, field::focus);
    }

    private static Div side(com.vaadin.flow.component.Component... parts) {
        Div side = new Div(parts);
        side.addClassName("hf-filter-side");
        return side;
    }
}
