package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.holdfast.client.ClientRow;
import org.holdfast.kernel.Refused;
import org.holdfast.support.NewSupporter;
import org.holdfast.support.SupportCategory;
import org.holdfast.support.SupportKinds;
import org.holdfast.support.Supporters;
import org.holdfast.support.TieStrength;
import org.holdfast.web.shell.DayField;
import org.holdfast.web.shell.FormDialog;

/** Designates a supporter: who, what they are to the client, and what they give. Nothing is shared by that. */
final class SupporterDialog extends FormDialog {
    /** What somebody gives. */
    enum Gives {
        EMOTIONAL,
        INFORMATIONAL,
        PRACTICAL
    }

    private final Supporters supporters;
    private final ClientRow client;
    private final Runnable saved;
    private final TextField givenName =
            ask(new TextField(say("client.supporter.given")), "supporter.needs-a-name", "supporter.name-too-long");
    private final TextField familyName = ask(new TextField(say("client.supporter.family")));
    private final TextField relationship =
            ask(new TextField(say("client.supporter.relationship")), "supporter.needs-a-relationship");
    private final Select<SupportCategory> category = ask(new Select<>());
    private final CheckboxGroup<Gives> gives =
            ask(new CheckboxGroup<>(say("client.supporter.gives")), "supporter.gives-something");
    private final Select<TieStrength> strength = ask(new Select<>());
    private final TextField phone = ask(new TextField(say("client.supporter.phone")), "supporter.not-a-phone");
    private final DatePicker from = ask(DayField.of(say("client.supporter.from")), "supporter.needs-a-day");

    SupporterDialog(Supporters supporters, ClientRow client, LocalDate today, Runnable saved) {
        super(say("client.supporter.new", client.calledName()), say("client.supporter.save"));
        this.saved = saved;
        this.supporters = supporters;
        this.client = client;
        relationship.setHelperText(say("client.supporter.relationship.help", client.calledName()));
        relationship.setMaxLength(60);
        category.setLabel(say("client.supporter.category"));
        category.setItems(SupportCategory.values());
        category.setItemLabelGenerator(one -> say("client.category." + one));
        category.setValue(SupportCategory.FAMILY);
        gives.setItems(Gives.values());
        gives.setItemLabelGenerator(one -> say("client.gives." + one));
        strength.setLabel(say("client.supporter.strength"));
        strength.setItems(TieStrength.values());
        strength.setEmptySelectionAllowed(true);
        strength.setEmptySelectionCaption(say("client.supporter.strength.unsaid"));
        strength.setItemLabelGenerator(
                one -> one == null ? say("client.supporter.strength.unsaid") : say("client.strength." + one));
        from.setValue(today);
        gives.addClassName("hf-wide");
        note(say("client.supporter.note"));
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        need(missing, !givenName.getValue().isBlank(), "supporter.needs-a-name", "supporter.name-too-long");
        need(missing, !relationship.getValue().isBlank(), "supporter.needs-a-relationship");
        need(missing, !gives.getValue().isEmpty(), "supporter.gives-something");
        need(missing, from.getValue() != null, "supporter.needs-a-day");
        return missing;
    }

    @Override
    protected Runnable save() {
        Set<Gives> given = gives.getValue();
        supporters.designate(
                client.id(),
                new NewSupporter(
                        givenName.getValue().strip(),
                        orNull(familyName.getValue()),
                        relationship.getValue().strip(),
                        category.getValue(),
                        new SupportKinds(
                                given.contains(Gives.EMOTIONAL),
                                given.contains(Gives.INFORMATIONAL),
                                given.contains(Gives.PRACTICAL)),
                        strength.getValue(),
                        orNull(phone.getValue()),
                        from.getValue(),
                        null));
        return saved;
    }
}
