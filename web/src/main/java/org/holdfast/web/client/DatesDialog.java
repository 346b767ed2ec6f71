package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.episode.EpisodeRow;
import org.holdfast.episode.StayDates;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.DayField;
import org.holdfast.web.shell.FormDialog;

/** Corrects the days of a stay; what was known before stays on record, and figures of before stay as they were. */
final class DatesDialog extends FormDialog {
    private final StayDesk desk;
    private final EpisodeRow stay;
    private final Runnable saved;
    private final DatePicker requested =
            ask(DayField.of(say("stay.field.requested")), "episode.requested-after-admitted");
    private final DatePicker contacted = ask(DayField.of(say("stay.field.contacted")));
    private final DatePicker admitted = ask(
            DayField.of(say("stay.field.admitted")),
            "episode.needs-a-day",
            "episode.in-the-future",
            "episode.moved-before",
            "episode.discharged-before-admitted",
            "episode.overlaps");
    private final DatePicker last =
            ask(DayField.of(say("stay.field.last-contact")), "episode.last-contact-before-admitted");

    DatesDialog(StayDesk desk, EpisodeRow stay, Runnable saved) {
        super(say("stay.dates.new"), say("stay.dates.save"));
        this.desk = desk;
        this.stay = stay;
        this.saved = saved;
        requested.setValue(stay.dates().firstRequestOn());
        contacted.setValue(stay.dates().firstContactOn());
        admitted.setValue(stay.admittedOn());
        last.setValue(stay.dates().lastContactOn());
        List.of(requested, contacted, admitted, last).forEach(day -> day.setMax(desk.today()));
        note(say("stay.dates.means"));
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        need(missing, admitted.getValue() != null, "episode.needs-a-day");
        return missing;
    }

    @Override
    protected Runnable save() {
        desk.episodes()
                .correct(
                        desk.client().id(),
                        stay.id(),
                        new StayDates(
                                requested.getValue(),
                                contacted.getValue(),
                                admitted.getValue(),
                                last.getValue(),
                                null,
                                null),
                        stay.seen());
        return saved;
    }
}
