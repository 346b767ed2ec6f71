package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.clinic.ProgrammeRow;
import org.holdfast.clinic.SiteRow;
import org.holdfast.episode.LevelOfCare;
import org.holdfast.episode.Place;
import org.holdfast.episode.StayDates;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.DayField;
import org.holdfast.web.shell.FormDialog;

/** Begins a stay: where, how intensively, and the days of asking, first contact and admission. */
final class AdmitDialog extends FormDialog {
    private final StayDesk desk;
    private final Runnable saved;
    private final Select<ProgrammeRow> programme = ask(new Select<>(), "episode.needs-a-programme", "episode.overlaps");
    private final Select<SiteRow> site = ask(new Select<>());
    private final Select<LevelOfCare> level = ask(new Select<>());
    private final DatePicker admitted =
            ask(DayField.of(say("stay.field.admitted")), "episode.needs-a-day", "episode.in-the-future");
    private final DatePicker requested =
            ask(DayField.of(say("stay.field.requested")), "episode.requested-after-admitted");
    private final DatePicker contacted = ask(DayField.of(say("stay.field.contacted")));

    AdmitDialog(StayDesk desk, Runnable saved) {
        super(say("stay.admit.new", desk.client().calledName()), say("stay.admit.save"));
        this.desk = desk;
        this.saved = saved;
        programme.setLabel(say("client.programme"));
        programme.setItems(desk.clinics().programmesForCare());
        programme.setItemLabelGenerator(ProgrammeRow::name);
        List<SiteRow> sites = desk.clinics().sitesToRegisterAt();
        site.setLabel(say("client.register.site"));
        site.setItems(sites);
        site.setItemLabelGenerator(SiteRow::name);
        sites.stream()
                .filter(one -> one.id().equals(desk.client().site()))
                .findFirst()
                .ifPresent(site::setValue);
        Levels.into(level, null);
        admitted.setValue(desk.today());
        admitted.setMax(desk.today());
        requested.setMax(desk.today());
        contacted.setMax(desk.today());
        requested.setHelperText(say("stay.field.requested.help"));
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        need(missing, programme.getValue() != null, "episode.needs-a-programme");
        need(missing, site.getValue() != null, "site.unknown");
        need(missing, admitted.getValue() != null, "episode.needs-a-day");
        return missing;
    }

    @Override
    protected Runnable save() {
        desk.episodes()
                .admit(
                        desk.client().id(),
                        new Place(programme.getValue().id(), site.getValue().id(), level.getValue()),
                        new StayDates(
                                requested.getValue(), contacted.getValue(), admitted.getValue(), null, null, null));
        return saved;
    }
}
