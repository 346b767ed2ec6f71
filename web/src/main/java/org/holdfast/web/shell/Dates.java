package org.holdfast.web.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates as people say them; exact on hover and in print. UK and US forms by the reader's locale. */
public final class Dates {
    private Dates() {}

    /** "Tuesday 17 November". */
    public static String longDay(LocalDate day) {
        return format(day, "EEEE d MMMM", "EEEE, MMMM d");
    }

    /** "Tue 17 Nov". */
    public static String day(LocalDate day) {
        return format(day, "EEE d MMM", "EEE, MMM d");
    }

    /** "Tuesday 17 November", with the year where it is not this one. */
    public static String longDayOf(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? longDay(day) : format(day, "EEEE d MMMM yyyy", "EEEE, MMMM d, yyyy");
    }

    /** "Tue 17 Nov", with the year where it is not this one. */
    public static String dayOf(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? day(day) : format(day, "EEE d MMM yyyy", "EEE, MMM d, yyyy");
    }

    /** "17 Nov". */
    public static String dayOfMonth(LocalDate day) {
        return format(day, "d MMM", "MMM d");
    }

    /** "17 Nov 2026". */
    public static String date(LocalDate day) {
        return format(day, "d MMM yyyy", "MMM d, yyyy");
    }

    /** "09:30", or "9:30 AM". */
    public static String time(LocalTime time) {
        return DateTimeFormatter.ofPattern(american() ? "h:mm a" : "HH:mm", locale())
                .format(time);
    }

    /** "09:30" in the zone of the site. */
    public static String time(Instant at, ZoneId zone) {
        return time(at.atZone(zone).toLocalTime());
    }

    /** "Tue 17 Nov, 09:30" in the zone of the site. */
    public static String dayAndTime(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        return day(local.toLocalDate()) + ", " + time(local.toLocalTime());
    }

    /** "today", "yesterday", "in 3 days", "12 days ago"; farther than 60 days it is the date. */
    public static String stamp(Instant at, ZoneId zone) {
        return date(at.atZone(zone).toLocalDate()) + ", " + time(at, zone);
    }

    public static String ago(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        if (Math.abs(days) > 60) {
            return date(day);
        }
        return days >= 0 ? Messages.say("date.ago", days) : Messages.say("date.in", -days);
    }

    /** Exactly when, with the year and the zone: "17 November 2026, 09:30 Europe/London". */
    public static String exact(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        return exact(local.toLocalDate()) + ", " + time(local.toLocalTime()) + " " + zone.getId();
    }

    /** "Tuesday, 17 November 2026", as the locale writes it in full. */
    public static String exact(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale())
                .format(day);
    }

    /** What is said, with the exact day on hover. */
    public static Said said(String words, LocalDate day) {
        return new Said(words, day.toString(), exact(day));
    }

    /** What is said, with the exact moment and its zone on hover. */
    public static Said said(String words, Instant at, ZoneId zone) {
        return new Said(words, at.toString(), exact(at, zone));
    }

    private static String format(LocalDate day, String british, String american) {
        return DateTimeFormatter.ofPattern(american() ? american : british, locale())
                .format(day);
    }

    private static boolean american() {
        return locale().getCountry().equals("US");
    }

    private static Locale locale() {
        return Messages.locale();
    }

    /** A time element: words for people, the exact value on hover and for machines. */
    @Tag("time")
    public static final class Said extends HtmlContainer {
        Said(String words, String machine, String exact) {
            setText(words);
            getElement().setAttribute("datetime", machine).setAttribute("title", exact);
        }
    }
}
