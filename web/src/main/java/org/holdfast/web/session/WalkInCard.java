package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.holdfast.kernel.Refused;
import org.holdfast.session.WalkInRow;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Icon;
import org.holdfast.web.shell.Messages;

/** Adds somebody who came and was not booked: found by any part of their name or record number. */
final class WalkInCard extends Card {
    private final Consumer<WalkInRow> add;
    private final ComboBox<WalkInRow> who = new ComboBox<>(say("roster.walk-in.who"));

    WalkInCard(List<WalkInRow> people, Consumer<WalkInRow> add, Runnable close) {
        super(say("roster.walk-in.title"));
        this.add = add;
        addClassName("hf-walk-in");
        setId("walk-in");
        Button shut = new Button(new Icon("close"), click -> close.run());
        shut.setAriaLabel(say("roster.walk-in.close"));
        shut.addClassName("hf-walk-in-close");
        Paragraph means = new Paragraph(say(people.isEmpty() ? "roster.walk-in.none" : "roster.walk-in.means"));
        means.addClassNames("hf-quiet", "hf-dense");
        who.setItems((row, typed) -> matches(row, typed), people);
        who.setItemLabelGenerator(row -> say("roster.walk-in.person", row.name(), row.recordNumber()));
        who.setManualValidation(true);
        who.setWidthFull();
        Button go = new Button(say("roster.walk-in.add"), click -> give());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setWidthFull();
        add(shut, means);
        if (!people.isEmpty()) {
            add(who, go);
        }
    }

    void takeFocus() {
        who.focus();
    }

    private void give() {
        WalkInRow chosen = who.getValue();
        if (chosen == null) {
            refuse(say("roster.walk-in.choose"));
            return;
        }
        try {
            add.accept(chosen);
        } catch (Refused refused) {
            refuse(Messages.say(refused));
        }
    }

    private void refuse(String sentence) {
        who.setErrorMessage(sentence);
        who.setInvalid(true);
        who.focus();
    }

    private static boolean matches(WalkInRow row, String typed) {
        String all = plain(row.name() + " " + row.recordNumber());
        return Arrays.stream(plain(typed).split("\\s+")).allMatch(all::contains);
    }

    /** Without accents, whatever the case. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
