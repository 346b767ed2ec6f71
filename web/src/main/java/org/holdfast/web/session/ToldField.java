package org.holdfast.web.session;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.holdfast.web.shell.DayField;
import org.holdfast.web.shell.Messages;
import org.jspecify.annotations.Nullable;

/** When a client told us that they would not come; from it follows whether that was in time. */
final class ToldField extends DateTimePicker {
    /** @param at what is known, or null */
    ToldField(@Nullable Instant at, ZoneId zone, Consumer<Instant> say) {
        setLabel(say("roster.told"));
        setHelperText(say("roster.told.means"));
        setLocale(Messages.locale());
        setDatePickerI18n(DayField.words());
        setStep(Duration.ofMinutes(15));
        setManualValidation(true);
        addClassName("hf-told");
        if (at != null) {
            setValue(LocalDateTime.ofInstant(at, zone));
        }
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                say.accept(change.getValue().atZone(zone).toInstant());
            }
        });
    }

    /** What was refused stays as it was typed, with the sentence below it. */
    void refuse(String sentence) {
        setErrorMessage(sentence);
        setInvalid(true);
    }
}
