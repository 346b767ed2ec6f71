package org.holdfast.web.calendar;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.holdfast.kernel.StaffId;
import org.holdfast.session.CalendarPage;
import org.holdfast.session.CalendarRow;
import org.holdfast.session.CalendarSite;
import org.holdfast.session.SessionKind;
import org.holdfast.session.TimeOffRow;
import org.holdfast.web.shell.Dates;
import org.jspecify.annotations.Nullable;

/** What of the calendar is looked at: which site, which days, and by clinician, room or group. */
final class Lens {
    /** Whose sessions; the one without a name is everybody's. */
    private record Whose(String key, String name) {}

    private final @Nullable StaffId self;
    private final Select<CalendarSite> site = new Select<>();
    private final Select<Reading> reading = new Select<>();
    private final Select<By> by = new Select<>();
    private final Select<Whose> whose = new Select<>();
    private final Runnable changed;
    private LocalDate day = LocalDate.EPOCH;
    private boolean filling;

    Lens(List<CalendarSite> sites, @Nullable StaffId self, Runnable changed) {
        this.self = self;
        this.changed = changed;
        site.setLabel(say("calendar.lens.site"));
        site.setItemLabelGenerator(CalendarSite::name);
        reading.setLabel(say("calendar.lens.reading"));
        reading.setItems(Reading.values());
        reading.setItemLabelGenerator(one -> say("calendar.lens.reading." + one));
        reading.setValue(Reading.WEEK);
        by.setLabel(say("calendar.lens.by"));
        by.setItems(By.values());
        by.setItemLabelGenerator(one -> say("calendar.lens.by." + one));
        by.setValue(By.CLINICIAN);
        whose.setLabel(say("calendar.lens.whose"));
        whose.setItemLabelGenerator(Whose::name);
        sites(sites);
        site.addValueChangeListener(change -> turned(true));
        reading.addValueChangeListener(change -> turned(true));
        by.addValueChangeListener(change -> turned(true));
        whose.addValueChangeListener(change -> turned(false));
    }

    Div controls() {
        Div controls = new Div(site, reading, by, whose);
        controls.addClassName("hf-lens");
        return controls;
    }

    /** The sites anew, after a room was added or closed. */
    void sites(List<CalendarSite> sites) {
        CalendarSite before = site.getValue();
        filling = true;
        site.setItems(sites);
        sites.stream()
                .filter(one -> before == null || one.id().equals(before.id()))
                .findFirst()
                .ifPresent(site::setValue);
        site.setVisible(sites.size() > 1);
        fill();
        filling = false;
    }

    void day(LocalDate to) {
        day = to;
    }

    void read(Reading how) {
        reading.setValue(how);
    }

    @Nullable
    CalendarSite site() {
        return site.getValue();
    }

    CalendarSite here() {
        return Objects.requireNonNull(site.getValue());
    }

    @Nullable
    StaffId self() {
        return self;
    }

    Reading reading() {
        return reading.getValue();
    }

    LocalDate today() {
        return site.getValue() == null ? day : site.getValue().today();
    }

    boolean showsToday() {
        return !today().isBefore(from()) && !today().isAfter(to());
    }

    LocalDate from() {
        return reading() == Reading.DAY ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    LocalDate to() {
        return reading() == Reading.DAY ? day : from().plusDays(6);
    }

    /** A week has its days, of one person, room or group; a day has everybody's part of it. */
    List<Column> columns(CalendarPage page) {
        return reading() == Reading.WEEK ? days(page) : parts(page);
    }

    private List<Column> days(CalendarPage page) {
        List<CalendarRow> shown = page.sessions().stream().filter(chosen()).toList();
        List<Column> columns = new ArrayList<>();
        for (LocalDate one = page.from(); !one.isAfter(page.to()); one = one.plusDays(1)) {
            LocalDate here = one;
            List<CalendarRow> rows =
                    shown.stream().filter(row -> row.heldOn().equals(here)).toList();
            boolean weekend = one.getDayOfWeek().getValue() > 5;
            if (!weekend || !rows.isEmpty() || one.equals(today())) {
                StaffId whom =
                        by.getValue() == By.CLINICIAN ? staff(whose.getValue().key()) : null;
                columns.add(new Column(one, Dates.day(one), null, null, off(page, one, whom), rows));
            }
        }
        return columns;
    }

    private List<Column> parts(CalendarPage page) {
        LocalDate here = page.from();
        List<CalendarRow> rows = page.sessions().stream().filter(chosen()).toList();
        List<Column> columns = switch (by.getValue()) {
            case CLINICIAN ->
                here().clinicians().stream()
                        .filter(one -> everybody()
                                || one.id().toString().equals(whose.getValue().key()))
                        .map(one -> new Column(
                                here,
                                one.name(),
                                one.id(),
                                null,
                                off(page, here, one.id()),
                                rows.stream()
                                        .filter(row -> one.id().equals(row.clinician()))
                                        .toList()))
                        .toList();
            case ROOM ->
                here().rooms().stream()
                        .filter(one -> everybody()
                                || one.id().toString().equals(whose.getValue().key()))
                        .map(one -> new Column(
                                here,
                                one.name(),
                                null,
                                one.id(),
                                off(page, here, null),
                                rows.stream()
                                        .filter(row -> one.id().equals(row.roomId()))
                                        .toList()))
                        .toList();
            case GROUP -> List.of();
        };
        return columns.isEmpty()
                ? List.of(new Column(here, Dates.day(here), null, null, off(page, here, null), rows))
                : columns;
    }

    private String off(CalendarPage page, LocalDate on, @Nullable StaffId whom) {
        return page.off().stream()
                .filter(one -> !on.isBefore(one.from()) && !on.isAfter(one.to()))
                .filter(one -> one.staff() == null || one.staff().equals(whom))
                .findFirst()
                .map(Lens::offWords)
                .orElse("");
    }

    static String offWords(TimeOffRow one) {
        return one.staff() == null ? say("calendar.closed-day") : say("calendar.away-day", one.name());
    }

    private Predicate<CalendarRow> chosen() {
        String key = whose.getValue() == null ? "" : whose.getValue().key();
        return switch (by.getValue()) {
            case CLINICIAN ->
                row -> key.isEmpty()
                        || (row.clinician() != null
                                && key.equals(row.clinician().toString()));
            case ROOM ->
                row -> key.isEmpty()
                        || key.equals(
                                row.roomId() == null ? row.room() : row.roomId().toString());
            case GROUP -> row -> row.kind() == SessionKind.GROUP;
        };
    }

    private boolean everybody() {
        return whose.getValue() == null || whose.getValue().key().isEmpty();
    }

    private void turned(boolean refill) {
        if (filling) {
            return;
        }
        if (refill) {
            filling = true;
            fill();
            filling = false;
        }
        changed.run();
    }

    /** A week begins with one's own sessions, a day with everybody's. */
    private void fill() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", say("calendar.lens.everybody." + by.getValue()));
        CalendarSite at = site.getValue();
        if (at != null && by.getValue() == By.CLINICIAN) {
            at.clinicians().forEach(one -> all.put(one.id().toString(), one.name()));
        } else if (at != null && by.getValue() == By.ROOM) {
            at.rooms().forEach(one -> all.put(one.id().toString(), one.name()));
        }
        List<Whose> items = all.entrySet().stream()
                .map(one -> new Whose(one.getKey(), one.getValue()))
                .toList();
        whose.setItems(items);
        String own = by.getValue() == By.CLINICIAN && reading.getValue() == Reading.WEEK && self != null
                ? self.toString()
                : "";
        whose.setValue(Stream.concat(items.stream().filter(one -> one.key().equals(own)), items.stream())
                .findFirst()
                .orElseThrow());
        whose.setVisible(items.size() > 1);
    }

    private static @Nullable StaffId staff(String key) {
        return key.isEmpty() ? null : new StaffId(java.util.UUID.fromString(key));
    }
}
