package org.holdfast.web.calendar;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.holdfast.access.Colleague;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.StaffId;
import org.holdfast.session.CalendarSite;
import org.holdfast.session.NewTimeOff;
import org.holdfast.session.TimeOffId;
import org.holdfast.session.TimeOffKind;
import org.holdfast.web.shell.DayField;
import org.holdfast.web.shell.FormDialog;
import org.jspecify.annotations.Nullable;

/** Days on which the site is closed, or somebody is away. What is planned in them is asked next. */
final class TimeOffDialog extends FormDialog {
    private final Planning planning;
    private final CalendarSite site;
    private final Consumer<TimeOffId> recorded;
    private final Select<Colleague> who;
    private final Select<TimeOffKind> why = new Select<>();
    private final DatePicker from;
    private final DatePicker to;

    TimeOffDialog(Planning planning, CalendarSite site, @Nullable StaffId self, Consumer<TimeOffId> recorded) {
        super(say("calendar.off.title"), say("calendar.off.save"));
        this.planning = planning;
        this.site = site;
        this.recorded = recorded;
        who = ask(Fields.clinician(site.clinicians(), self), "calendar.not-on-duty");
        who.setLabel(say("calendar.off.who"));
        who.setItemLabelGenerator(one -> one == null ? say("calendar.off.site", site.name()) : one.name());
        who.setEmptySelectionAllowed(true);
        who.setEmptySelectionCaption(say("calendar.off.site", site.name()));
        why.setLabel(say("calendar.off.why"));
        why.setItems(Arrays.stream(TimeOffKind.values())
                .filter(kind -> kind != TimeOffKind.HOLIDAY)
                .toList());
        why.setItemLabelGenerator(one -> say("calendar.off.kind." + one));
        why.setValue(TimeOffKind.LEAVE);
        ask(why);
        who.addValueChangeListener(change -> why.setVisible(change.getValue() != null));
        why.setVisible(who.getValue() != null);
        from = ask(DayField.of(say("calendar.off.from")), "calendar.needs-a-day");
        to = ask(DayField.of(say("calendar.off.to")), "period.ends-before-it-starts", "time-off.too-long");
        note(say("calendar.off.note"));
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        need(missing, from.getValue() != null, "calendar.needs-a-day");
        return missing;
    }

    @Override
    protected Runnable save() {
        TimeOffId id = planning.timesOff()
                .record(new NewTimeOff(
                        site.id(),
                        who.getValue() == null ? null : who.getValue().id(),
                        from.getValue(),
                        to.getValue() == null ? from.getValue() : to.getValue(),
                        who.getValue() == null ? TimeOffKind.HOLIDAY : why.getValue()));
        return () -> recorded.accept(id);
    }
}
