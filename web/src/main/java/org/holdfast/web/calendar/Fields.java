package org.holdfast.web.calendar;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.provider.Query;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.holdfast.access.Colleague;
import org.holdfast.client.ClientRow;
import org.holdfast.kernel.StaffId;
import org.holdfast.session.CalendarRow;
import org.holdfast.session.CalendarSite;
import org.holdfast.session.Reach;
import org.holdfast.session.RoomId;
import org.holdfast.session.RoomRow;
import org.holdfast.web.shell.Messages;
import org.jspecify.annotations.Nullable;

/** Fields that several dialogs of the calendar have. */
final class Fields {
    private Fields() {}

    static TimePicker time() {
        TimePicker time = new TimePicker(say("calendar.field.time"));
        time.setLocale(Messages.locale());
        time.setStep(Duration.ofMinutes(15));
        return time;
    }

    static IntegerField minutes() {
        IntegerField minutes = new IntegerField(say("calendar.field.minutes"));
        minutes.setStepButtonsVisible(true);
        minutes.setStep(5);
        minutes.setMin(5);
        minutes.setMax(720);
        minutes.setValue(60);
        return minutes;
    }

    static Select<RoomRow> room(CalendarSite site, @Nullable RoomId chosen) {
        Select<RoomRow> room = new Select<>();
        room.setLabel(say("calendar.field.room"));
        room.setItems(site.rooms());
        room.setEmptySelectionAllowed(true);
        room.setEmptySelectionCaption(say("calendar.field.room.none"));
        room.setItemLabelGenerator(one -> one == null
                ? say("calendar.field.room.none")
                : say("calendar.field.room.one", one.name(), one.places()));
        site.rooms().stream().filter(one -> one.id().equals(chosen)).findFirst().ifPresent(room::setValue);
        return room;
    }

    static @Nullable RoomId chosen(Select<RoomRow> room) {
        return room.getValue() == null ? null : room.getValue().id();
    }

    /** This one, or this and following; asked only of what repeats itself. */
    static RadioButtonGroup<Reach> reach(CalendarRow row) {
        RadioButtonGroup<Reach> reach = new RadioButtonGroup<>(say("calendar.reach"));
        reach.setItems(Reach.values());
        reach.setItemLabelGenerator(one -> say("calendar.reach." + one));
        reach.setValue(Reach.THIS);
        reach.addClassName("hf-wide");
        reach.setVisible(row.series() != null);
        return reach;
    }

    static MultiSelectComboBox<ClientRow> people(Whom whom) {
        MultiSelectComboBox<ClientRow> people = new MultiSelectComboBox<>(say("calendar.field.people"));
        people.setItems(query -> found(whom, query));
        people.setItemLabelGenerator(one -> say("calendar.field.person", one.fullName(), one.recordNumber()));
        people.addClassName("hf-wide");
        return people;
    }

    static ComboBox<ClientRow> person(String label, Whom whom) {
        ComboBox<ClientRow> person = new ComboBox<>(label);
        person.setItems(query -> found(whom, query));
        person.setItemLabelGenerator(one -> say("calendar.field.person", one.fullName(), one.recordNumber()));
        person.addClassName("hf-wide");
        return person;
    }

    private static Stream<ClientRow> found(Whom whom, Query<ClientRow, String> query) {
        return whom.found(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream();
    }

    static Select<Colleague> clinician(List<Colleague> clinicians, @Nullable StaffId chosen) {
        Select<Colleague> clinician = new Select<>();
        clinician.setLabel(say("calendar.field.clinician"));
        clinician.setItems(clinicians);
        clinician.setItemLabelGenerator(Colleague::name);
        clinicians.stream()
                .filter(one -> Objects.equals(one.id(), chosen))
                .findFirst()
                .ifPresent(clinician::setValue);
        return clinician;
    }
}
