package org.holdfast.web.retention;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.DayField;
import org.holdfast.web.shell.Messages;

/** The last day that counts as known; "today" moves with the days. */
class DataToFilter extends Filter {
    private final DatePicker date;

    static DataToFilter of(LocalDate today, Consumer<Optional<LocalDate>> chosen) {
        return new DataToFilter(
                new DatePicker(say("retention.filter.last-day")),
                new Button(say("retention.filter.today")),
                today,
                chosen);
    }

    private DataToFilter(DatePicker date, Button back, LocalDate today, Consumer<Optional<LocalDate>> chosen) {
        super("filter-data-to", say("retention.filter.data-to"), date, back);
        this.date = date;
        date.setLocale(Messages.locale());
        date.setMax(today);
        date.setI18n(DayField.words()
                .setBadInputErrorMessage(say("retention.filter.no-date"))
                .setMaxErrorMessage(say("retention.filter.ahead")));
        date.setClearButtonVisible(true);
        date.addValueChangeListener(change -> {
            Optional<LocalDate> day = Optional.ofNullable(change.getValue());
            if (change.isFromClient()
                    && day.filter(chosenDay -> chosenDay.isAfter(today)).isEmpty()) {
                summarise();
                chosen.accept(day);
            }
        });
        back.addClickListener(click -> {
            show(Optional.empty());
            chosen.accept(Optional.empty());
        });
        summarise();
    }

    /** Shows this day, without telling anyone. */
    final void show(Optional<LocalDate> day) {
        date.setValue(day.orElse(null));
        summarise();
    }

    private void summarise() {
        LocalDate day = date.getValue();
        says(day == null ? say("retention.filter.today-short") : Dates.date(day));
    }
}
