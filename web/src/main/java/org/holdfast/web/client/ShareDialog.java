package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.holdfast.access.ConsentDraft;
import org.holdfast.access.ConsentRow;
import org.holdfast.access.Consents;
import org.holdfast.access.ShareCategory;
import org.holdfast.client.ClientRow;
import org.holdfast.kernel.Refused;
import org.holdfast.support.SupporterRow;
import org.holdfast.web.shell.DayField;

/** What one supporter may see, category by category, for what purpose and until when. It takes the place of what stood before. */
final class ShareDialog extends ConsentDialog {
    /** Half a year, so that nothing is shared for longer than anyone remembers. */
    private static final int MONTHS = 6;

    private final Runnable saved;
    private final SupporterRow supporter;
    private final CheckboxGroup<ShareCategory> what =
            ask(new CheckboxGroup<>(say("client.share.what")), "consent.names-nothing");
    private final TextField purpose = ask(new TextField(say("client.share.purpose")), "consent.needs-a-purpose");
    private final DatePicker until = ask(
            DayField.of(say("client.share.until")),
            "consent.expires-before-given",
            "consent.needs-a-day",
            "consent.beyond-coming-of-age");

    ShareDialog(
            Consents consents,
            ClientRow client,
            SupporterRow supporter,
            Optional<ConsentRow> before,
            String likelyRepresentative,
            LocalDate today,
            Runnable saved) {
        super(consents, client, say("client.share.new", supporter.givenName()), likelyRepresentative);
        this.saved = saved;
        this.supporter = supporter;
        what.setItems(ShareCategory.values());
        what.setItemLabelGenerator(category -> say("client.share.pick." + category));
        what.setHelperText(say("client.share.what.help"));
        what.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        what.addClassName("hf-wide");
        before.ifPresent(row -> what.setValue(row.categories()));
        purpose.setValue(before.map(ConsentRow::purpose).orElseGet(() -> say("client.share.purpose.usual")));
        purpose.setMaxLength(500);
        purpose.addClassName("hf-wide");
        until.setMin(today);
        until.setValue(today.plusMonths(MONTHS));
        until.setHelperText(say("client.share.until.help"));
        askAlone();
    }

    @Override
    void missing(List<Refused> missing) {
        need(missing, !what.getValue().isEmpty(), "consent.names-nothing");
        need(missing, !purpose.getValue().isBlank(), "consent.needs-a-purpose");
        need(missing, until.getValue() != null, "consent.needs-a-day");
    }

    @Override
    ConsentDraft draft() {
        return ConsentDraft.sharing(
                client.id(), supporter.id(), what.getValue(), purpose.getValue().strip(), until.getValue());
    }

    @Override
    Runnable signed() {
        return saved;
    }
}
