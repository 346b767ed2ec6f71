package org.holdfast.web.disclosures;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.function.Supplier;
import org.holdfast.access.DisclosureGround;
import org.holdfast.access.DisclosureOutput;
import org.holdfast.access.Disclosures;
import org.holdfast.access.NewDisclosure;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.Messages;
import org.jspecify.annotations.Nullable;

/** Records what left the programme on another ground than a consent. What was typed stays until it is recorded. */
final class OtherGroundCard extends Card {
    private final transient Disclosures disclosures;
    private final transient Supplier<String> number;
    private final transient Runnable recorded;
    private final transient Clock clock;
    private final Select<DisclosureGround> ground = new Select<>();
    private final Select<DisclosureOutput> output = new Select<>();
    private final DateTimePicker at = new DateTimePicker(say("disclosure.at"));
    private final TextField recipient = new TextField(say("disclosure.recipient.full"));
    private final TextField what = new TextField(say("disclosure.what"));
    private final TextField purpose = new TextField(say("disclosure.purpose.full"));
    private final Paragraph said = new Paragraph();

    OtherGroundCard(Disclosures disclosures, Clock clock, Supplier<String> number, Runnable recorded) {
        super(say("disclosure.other"));
        this.disclosures = disclosures;
        this.number = number;
        this.clock = clock;
        this.recorded = recorded;
        addClassName("hf-no-print");
        ground.setLabel(say("disclosure.ground"));
        ground.setItems(EnumSet.complementOf(EnumSet.of(DisclosureGround.CONSENT)));
        ground.setItemLabelGenerator(one -> say("disclosure.ground." + one));
        ground.setValue(DisclosureGround.MEDICAL_EMERGENCY);
        output.setLabel(say("disclosure.how"));
        output.setItems(DisclosureOutput.values());
        output.setItemLabelGenerator(one -> say("disclosure.output." + one));
        output.setValue(DisclosureOutput.SPOKEN);
        at(null);
        said.setId("recorded");
        said.getElement().setAttribute("role", "status");
        Div fields = new Div(
                ground, at, output, recipient, what, purpose, new Button(say("disclosure.record"), click -> record()));
        fields.addClassName("hf-asking");
        add(new Paragraph(say("disclosure.other.help")), fields, said);
    }

    /** Whose local time it is that is typed; now, as long as nothing is. @param zone null while nobody knows whose record it is */
    void at(@Nullable ZoneId zone) {
        at.setHelperText(zone == null ? say("disclosure.at.site") : say("disclosure.at.zone", zone.getId()));
        if (zone != null && at.isEmpty()) {
            at.setValue(LocalDateTime.ofInstant(clock.instant(), zone).truncatedTo(ChronoUnit.MINUTES));
        }
    }

    private void record() {
        if (number.get().isBlank() || at.isEmpty()) {
            said.setText(say("disclosure.needs-number-and-time"));
            return;
        }
        try {
            ZonedDateTime when = disclosures.record(
                    number.get(),
                    new NewDisclosure(
                            at.getValue(),
                            ground.getValue(),
                            recipient.getValue(),
                            what.getValue(),
                            output.getValue(),
                            purpose.getValue()));
            said.setText(say("disclosure.recorded", Dates.exact(when.toInstant(), when.getZone())));
            recipient.clear();
            what.clear();
            purpose.clear();
            recorded.run();
        } catch (Refused refused) {
            said.setText(Messages.say(refused));
        }
    }
}
