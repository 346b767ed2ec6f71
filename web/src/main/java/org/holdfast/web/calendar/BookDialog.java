package org.holdfast.web.calendar;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.holdfast.access.Colleague;
import org.holdfast.client.ClientRow;
import org.holdfast.kernel.Refused;
import org.holdfast.session.Booked;
import org.holdfast.session.Bookings;
import org.holdfast.session.CalendarSite;
import org.holdfast.session.NewBooking;
import org.holdfast.session.Plan;
import org.holdfast.session.Proposed;
import org.holdfast.session.Repeat;
import org.holdfast.session.RoomRow;
import org.holdfast.session.SessionKind;
import org.holdfast.session.SessionMode;
import org.holdfast.web.shell.DayField;
import org.holdfast.web.shell.FormDialog;
import org.holdfast.web.shell.Messages;
import org.jspecify.annotations.Nullable;

/** Books a session, or a series of them: who, what, when, and how often. Of a series, every day is shown before it is booked. */
public final class BookDialog extends FormDialog {
    private static final int FIRST_PAGE = 0;
    private static final int SECOND_PAGE = 1;

    private final Bookings bookings;
    private final CalendarSite site;
    private final Consumer<Booked> booked;
    private final MultiSelectComboBox<ClientRow> people;
    private final Select<SessionKind> kind = new Select<>();
    private final Select<SessionMode> mode = new Select<>();
    private final TextField title = new TextField(say("calendar.field.title"));
    private final DatePicker day = DayField.of(say("calendar.field.day"));
    private final TimePicker time = Fields.time();
    private final IntegerField minutes = Fields.minutes();
    private final Select<RoomRow> room;
    private final Select<Colleague> clinician;
    private final Select<Integer> every = new Select<>();
    private final CheckboxGroup<DayOfWeek> weekdays = new CheckboxGroup<>(say("calendar.field.weekdays"));
    private final DatePicker until = DayField.of(say("calendar.field.until"));
    private final Div days;
    private boolean shown;

    /** @param like what is known already; the rest people fill in */
    public BookDialog(Bookings bookings, CalendarSite site, Whom whom, Wish like, Consumer<Booked> booked) {
        super(say("calendar.book.title"), say("calendar.book.save"));
        this.bookings = bookings;
        this.site = site;
        this.booked = booked;
        room = Fields.room(site, null);
        clinician = Fields.clinician(site.clinicians(), like.clinician());
        people = Fields.people(whom);
        people.setValue(like.people());
        choices(kind, "calendar.field.kind", "session.kind.", SessionKind.values(), like.kind());
        choices(mode, "calendar.field.mode", "calendar.mode.", SessionMode.values(), like.mode());
        day.setValue(like.day());
        time.setValue(like.time());
        minutes.setValue(like.minutes());
        site.rooms().stream()
                .filter(one -> one.id().equals(like.room()))
                .findFirst()
                .ifPresent(room::setValue);
        ask(people, "calendar.needs-people", "calendar.client-busy", "calendar.member-busy");
        ask(kind);
        ask(mode);
        ask(title, "session.title-too-long");
        title.setMaxLength(80);
        title.setHelperText(say("calendar.field.title.help"));
        ask(
                clinician,
                "calendar.needs-a-clinician",
                "calendar.not-on-duty",
                "calendar.away",
                "calendar.clinician-busy");
        ask(day, "calendar.needs-a-day", "calendar.in-the-past", "calendar.too-far", "calendar.closed");
        ask(time, "calendar.needs-a-time");
        ask(minutes, "session.minutes-range");
        ask(room, "calendar.room-busy", "room.unknown", "room.too-small");
        repeats();
        days = page();
        days.add(new Div());
    }

    private void repeats() {
        every.setLabel(say("calendar.field.repeat"));
        every.setItems(0, 1, 2, 3, 4, 6, 8, 12);
        every.setItemLabelGenerator(weeks -> say("calendar.repeat", weeks));
        every.setValue(0);
        weekdays.setItems(DayOfWeek.values());
        weekdays.setItemLabelGenerator(one -> one.getDisplayName(TextStyle.SHORT, Messages.locale()));
        weekdays.addClassName("hf-wide");
        until.setHelperText(say("calendar.field.until.help"));
        ask(every);
        ask(until, "series.has-no-day");
        ask(weekdays, "series.needs-a-weekday");
        every.addValueChangeListener(change -> showRepeat());
        showRepeat();
    }

    private void showRepeat() {
        boolean repeats = every.getValue() != 0;
        weekdays.setVisible(repeats);
        until.setVisible(repeats);
        if (repeats && weekdays.getValue().isEmpty() && day.getValue() != null) {
            weekdays.setValue(Set.of(day.getValue().getDayOfWeek()));
        }
        turnTo(FIRST_PAGE, say(repeats ? "calendar.book.check" : "calendar.book.save"));
    }

    private static <T extends Enum<T>> void choices(Select<T> select, String label, String words, T[] all, T chosen) {
        select.setLabel(say(label));
        select.setItems(all);
        select.setItemLabelGenerator(one -> say(words + one));
        select.setValue(chosen);
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        boolean group = kind.getValue() == SessionKind.GROUP;
        need(missing, group || !people.getValue().isEmpty(), "calendar.needs-people");
        need(missing, clinician.getValue() != null, "calendar.needs-a-clinician");
        need(missing, day.getValue() != null, "calendar.needs-a-day");
        need(missing, time.getValue() != null, "calendar.needs-a-time");
        need(missing, minutes.getValue() != null, "session.minutes-range", 5, 720);
        need(missing, every.getValue() == 0 || !weekdays.getValue().isEmpty(), "series.needs-a-weekday");
        return missing;
    }

    /** One session at once; a series after its days were shown. */
    @Override
    protected Runnable save() {
        if (every.getValue() != 0 && !shown) {
            show(bookings.propose(booking(false)));
            return STAY;
        }
        Booked done = bookings.book(booking(true));
        return () -> booked.accept(done);
    }

    private NewBooking booking(boolean leaveOutTaken) {
        Plan plan = new Plan(
                site.id(),
                kind.getValue(),
                mode.getValue(),
                orNull(title.getValue()),
                Fields.chosen(room),
                clinician.getValue().id(),
                minutes.getValue());
        return new NewBooking(
                plan,
                people.getValue().stream().map(ClientRow::id).collect(Collectors.toSet()),
                day.getValue(),
                time.getValue(),
                repeat(),
                leaveOutTaken);
    }

    private @Nullable Repeat repeat() {
        return every.getValue() == 0 ? null : new Repeat(every.getValue(), weekdays.getValue(), until.getValue());
    }

    private void show(List<Proposed> proposed) {
        days.removeAll();
        days.add(new ProposedDays(proposed, site.zone(), () -> {
            shown = false;
            showRepeat();
        }));
        long free = proposed.stream().filter(one -> one.inTheWay() == null).count();
        turnTo(SECOND_PAGE, say("calendar.book.these", free));
        shown = true;
    }
}
