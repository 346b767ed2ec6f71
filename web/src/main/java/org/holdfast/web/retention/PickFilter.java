package org.holdfast.web.retention;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A filter that picks some of a list; none picked means all. */
class PickFilter<T> extends Filter {
    private static final int NAMED = 2;

    private final CheckboxGroup<T> picks;
    private final List<T> all;
    private final Function<T, String> name;

    static <T> PickFilter<T> of(
            String id, String label, List<T> all, Function<T, String> name, Consumer<Set<T>> picked) {
        CheckboxGroup<T> picks = new CheckboxGroup<>();
        Button none = new Button(say("retention.filter.all-again"));
        PickFilter<T> filter = new PickFilter<>(id, label, all, name, picks, none);
        picks.addValueChangeListener(change -> {
            filter.summarise();
            if (change.isFromClient()) {
                picked.accept(change.getValue());
            }
        });
        none.addClickListener(click -> {
            picks.clear();
            picked.accept(Set.of());
        });
        filter.summarise();
        return filter;
    }

    private PickFilter(
            String id, String label, List<T> all, Function<T, String> name, CheckboxGroup<T> picks, Button none) {
        super(id, label, picks, none);
        this.picks = picks;
        this.all = all;
        this.name = name;
        picks.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        picks.setItems(all);
        picks.setItemLabelGenerator(name::apply);
        picks.setAriaLabel(label);
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    }

    /** Shows these as picked, without telling anyone. */
    void show(Set<T> picked) {
        picks.setValue(picked);
    }

    private void summarise() {
        List<String> names =
                all.stream().filter(picks.getValue()::contains).map(name).toList();
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            says(say("retention.filter.all", all.size()));
        } else {
            says(names.size() <= NAMED ? first : say("retention.filter.more", first, names.size() - NAMED));
        }
    }
}
