package org.holdfast.web.shell;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.Locale;

/** Fields for a day, all alike: it is shown as people say it, understood as people type it, and the week begins as at home. */
public final class DayField {
    /** The days a record can speak of. */
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    public static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private DayField() {}

    /** A field for any day a record can speak of. */
    public static DatePicker of(String label) {
        DatePicker field = new DatePicker(label);
        field.setLocale(Messages.locale());
        field.setI18n(words());
        field.setMin(FIRST);
        field.setMax(LAST);
        return field;
    }

    /** Whether a record can speak of this day. */
    public static boolean holds(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** The customs of the reader, for a field made elsewhere. What is typed without a year is of this year. */
    public static DatePickerI18n words() {
        Locale locale = Messages.locale();
        DatePickerI18n words = new DatePickerI18n();
        // as the field counts them: Sunday is 0
        words.setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7);
        if (locale.getCountry().equals("US")) {
            words.setDateFormats(
                    "MMM d, yyyy",
                    "M/d/yyyy",
                    "yyyy-MM-dd",
                    "MMM d yyyy",
                    "MMMM d, yyyy",
                    "d MMM yyyy",
                    "MMM d",
                    "MMMM d",
                    "M/d");
        } else {
            words.setDateFormats(
                    "d MMM yyyy",
                    "d/M/yyyy",
                    "yyyy-MM-dd",
                    "d.M.yyyy",
                    "d-M-yyyy",
                    "d MMMM yyyy",
                    "d MMM",
                    "d MMMM",
                    "d/M",
                    "d.M.");
        }
        return words.setBadInputErrorMessage(say("day.not-understood", Dates.date(LocalDate.of(2026, 3, 17))));
    }
}
