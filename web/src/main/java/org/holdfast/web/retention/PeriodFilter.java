package org.holdfast.web.retention;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.holdfast.kernel.Period;
import org.holdfast.web.shell.Dates;
import org.holdfast.web.shell.DayField;
import org.holdfast.web.shell.Messages;
import org.jspecify.annotations.Nullable;

/** When the stays began: from and to, either may be open; the last 12 months and "any day" in one step. */
class PeriodFilter extends Filter {
    private final DatePicker from;
    private final DatePicker until;
    private final transient Consumer<Period> chosen;

    static PeriodFilter of(LocalDate today, Consumer<Period> chosen) {
        return new PeriodFilter(
                new DatePicker(say("retention.filter.from")),
                new DatePicker(say("retention.filter.until")),
                new Button(say("retention.filter.year")),
                new Button(say("retention.filter.any-day")),
                today,
                chosen);
    }

    private PeriodFilter(
            DatePicker from, DatePicker until, Button year, Button any, LocalDate today, Consumer<Period> chosen) {
        super("filter-started", say("retention.filter.started"), side(from, until), side(year, any));
        this.from = from;
        this.until = until;
        this.chosen = chosen;
        from.setLocale(Messages.locale());
        until.setLocale(Messages.locale());
        from.setClearButtonVisible(true);
        from.setI18n(DayField.words().setBadInputErrorMessage(say("retention.filter.no-date")));
        until.setClearButtonVisible(true);
        from.addValueChangeListener(change -> changed(change.isFromClient()));
        until.addValueChangeListener(change -> changed(change.isFromClient()));
        year.addClickListener(click -> choose(new Period(today.minusYears(1).plusDays(1), today)));
        any.addClickListener(click -> choose(Period.always()));
        summarise();
    }

    /** Shows this period, without telling anyone. */
    void show(Period period) {
        earliest(period.from());
        from.setValue(period.from());
        until.setValue(period.to());
        summarise();
    }

    private void earliest(@Nullable LocalDate first) {
        until.setMin(first);
        until.setI18n(DayField.words()
                .setBadInputErrorMessage(say("retention.filter.no-date"))
                .setMinErrorMessage(first == null ? "" : say("retention.filter.backwards", Dates.date(first))));
    }

    private void choose(Period period) {
        show(period);
        chosen.accept(period);
    }

    /** A period that ends before it starts is said at the field and not asked. */
    private void changed(boolean byReader) {
        if (!byReader) {
            return;
        }
        @Nullable LocalDate first = from.getValue();
        @Nullable LocalDate last = until.getValue();
        earliest(first);
        if (first == null || last == null || !last.isBefore(first)) {
            summarise();
            chosen.accept(new Period(first, last));
        }
    }

    private void summarise() {
        @Nullable LocalDate first = from.getValue();
        @Nullable LocalDate last = until.getValue();
        if (first != null && last != null) {
            says(say("retention.filter.between", Dates.date(first), Dates.date(last)));
        } else if (first != null) {
            says(say("retention.filter.since", Dates.date(first)));
        } else {
            says(last != null ? say("retention.filter.to", Dates.date(last)) : say("retention.filter.any-day"));
        }
    }

    private static Div side(com.vaadin.flow.component.Component... parts) {
        Div side = new Div(parts);
        side.addClassName("hf-filter-side");
        return side;
    }
}
