package org.holdfast.reports.press;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the reports in one language, and its way to write numbers and dates. */
public final class Words {
    /** Base name of the bundle; {@code words.properties} is English and complete. */
    public static final String BUNDLE = "org.holdfast.reports.words";

    private final ResourceBundle bundle;
    private final Locale locale;

    /** The words for a locale; English where a language has none. */
    public Words(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
    }

    /** The bundle itself, for the fixed words of a template. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** The locale of the numbers and dates. */
    public Locale locale() {
        return locale;
    }

    /** Whether there are words for a key. */
    public boolean knows(String key) {
        return bundle.containsKey(key);
    }

    /** The sentence of a key, with its gaps filled. */
    public String say(String key, Object... gaps) {
        return new MessageFormat(bundle.getString(key), locale).format(gaps);
    }

    /** A count, grouped: {@code 1,269}. */
    public String count(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** A number with so many decimals. */
    public String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** A share of 1 in per cent with one decimal: {@code 61.2 %}. */
    public String share(double value) {
        return say("number.percent", number(100 * value, 1));
    }

    /** An interval of shares in per cent: {@code 56.4–65.7}. */
    public String shares(double low, double high) {
        return numbers(100 * low, 100 * high, 1);
    }

    /** An interval of plain numbers. */
    public String numbers(double low, double high, int decimals) {
        return say("number.range", number(low, decimals), number(high, decimals));
    }

    /** A day in full: {@code 31 October 2026}. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale)
                .format(day);
    }

    /** A moment as the clock on the wall of the zone shows it, with the zone's short name. */
    public String moment(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale)
                .format(local);
        return say("moment", day, DateTimeFormatter.ofPattern("HH:mm z", locale).format(local));
    }

    /** A cell as it stands on paper. */
    public String cell(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> text;
            case Cell.Count(long value) -> count(value);
            case Cell.Number(double value, int decimals) -> number(value, decimals);
            case Cell.Share(double value) -> share(value);
            case Cell.Shares(double low, double high) -> shares(low, high);
            case Cell.Numbers(double low, double high, int decimals) -> numbers(low, high, decimals);
            case Cell.Of(long numerator, long denominator) -> say("of", count(numerator), count(denominator));
            case Cell.Small() -> say("under-11");
            case Cell.Withheld() -> say("withheld");
            case Cell.None() -> "–";
        };
    }
}
