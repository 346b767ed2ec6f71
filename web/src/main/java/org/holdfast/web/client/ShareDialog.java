package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
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

/** What one supporter may see, category by category, for what purpose and until when. It takes the place of what stood before. */
final class ShareDialog extends ConsentDialog {
    /** Half a year, so that nothing is shared for longer than anyone remembers. */
    private static final int MONTHS = 6;

    private final SupporterRow supporter;
    private final CheckboxGroup<ShareCategory> what =
            ask(new CheckboxGroup<>(say("client.share.what")), "consent.names-nothing");

    ShareDialog(
            Consents consents,
            ClientRow client,
            SupporterRow supporter,
            Optional<ConsentRow> before,
            String whoSigns,
            String likelyRepresentative,
            LocalDate today,
            Runnable saved) {
        super(
                consents,
                client,
                say("client.share.new", supporter.givenName()),
                whoSigns,
                likelyRepresentative,
                today,
                saved);
        this.supporter = supporter;
        what.setItems(ShareCategory.values());
        what.setItemLabelGenerator(category -> say("client.share.pick." + category));
        what.setHelperText(say("client.share.what.help"));
        what.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        what.addClassName("hf-wide");
        before.ifPresent(row -> what.setValue(row.categories()));
        startWith(before.map(ConsentRow::purpose).orElseGet(() -> say("client.share.purpose.usual")));
        askTheRest(today.plusMonths(MONTHS));
    }

    @Override
    void missing(List<Refused> missing) {
        need(missing, !what.getValue().isEmpty(), "consent.names-nothing");
    }

    @Override
    ConsentDraft draft() {
        return ConsentDraft.sharing(client.id(), supporter.id(), what.getValue(), purpose(), until())
                .untilEndOfStay(untilEndOfStay());
    }
}
