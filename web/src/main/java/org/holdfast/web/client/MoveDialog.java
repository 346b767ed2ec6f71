package org.holdfast.web.client;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.access.Colleague;
import org.holdfast.clinic.ProgrammeRow;
import org.holdfast.clinic.SiteRow;
import org.holdfast.episode.EpisodeRow;
import org.holdfast.episode.LevelOfCare;
import org.holdfast.episode.Place;
import org.holdfast.episode.SegmentRow;
import org.holdfast.kernel.Refused;
import org.holdfast.web.shell.DayField;
import org.holdfast.web.shell.FormDialog;

/** The stay goes on elsewhere, or more or less intensively; at another site it says who leads there. */
final class MoveDialog extends FormDialog {
    private final StayDesk desk;
    private final EpisodeRow stay;
    private final Select<ProgrammeRow> programme = ask(new Select<>(), "episode.nothing-moves", "episode.overlaps");
    private final Select<SiteRow> site = ask(new Select<>());
    private final Select<LevelOfCare> level = ask(new Select<>());
    private final DatePicker on = ask(
            DayField.of(say("stay.field.moved")),
            "episode.needs-a-day",
            "episode.in-the-future",
            "episode.moved-before");
    private final Select<Colleague> lead = ask(new Select<>(), "episode.needs-a-lead", "team.no-duty-there");

    MoveDialog(StayDesk desk, EpisodeRow stay) {
        super(say("stay.move.new", desk.client().calledName()), say("stay.move.save"));
        this.desk = desk;
        this.stay = stay;
        SegmentRow now = stay.place();
        List<ProgrammeRow> programmes = desk.clinics().programmesForCare();
        programme.setLabel(say("client.programme"));
        programme.setItems(programmes);
        programme.setItemLabelGenerator(ProgrammeRow::name);
        programmes.stream()
                .filter(one -> one.id().equals(now.programmeId()))
                .findFirst()
                .ifPresent(programme::setValue);
        Levels.into(level, now.level());
        on.setValue(desk.today());
        on.setMin(now.fromOn());
        on.setMax(desk.today());
        lead.setLabel(say("stay.field.lead"));
        lead.setHelperText(say("stay.field.lead.help"));
        lead.setItemLabelGenerator(Colleague::name);
        lead.setVisible(false);
        lead.addClassName("hf-wide");
        List<SiteRow> sites = desk.clinics().sitesForCare();
        site.setLabel(say("client.register.site"));
        site.setItems(sites);
        site.setItemLabelGenerator(SiteRow::name);
        sites.stream().filter(one -> one.id().equals(now.siteId())).findFirst().ifPresent(site::setValue);
        site.addValueChangeListener(change -> leads());
        note(say("stay.move.means"));
    }

    private boolean elsewhere() {
        return !site.getValue().id().equals(stay.place().siteId());
    }

    private void leads() {
        lead.setVisible(elsewhere());
        lead.clear();
        if (elsewhere()) {
            lead.setItems(desk.transfers()
                    .receivers(desk.client().id(), site.getValue().id()));
        }
    }

    @Override
    protected List<Refused> missing() {
        List<Refused> missing = new ArrayList<>();
        need(missing, on.getValue() != null, "episode.needs-a-day");
        need(missing, !elsewhere() || lead.getValue() != null, "episode.needs-a-lead");
        return missing;
    }

    @Override
    protected Runnable save() {
        Colleague leads = elsewhere() ? lead.getValue() : null;
        desk.transfers()
                .move(
                        desk.client().id(),
                        stay.id(),
                        new Place(programme.getValue().id(), site.getValue().id(), level.getValue()),
                        on.getValue(),
                        leads == null ? null : leads.id(),
                        stay.seen());
        return leads == null
                ? () -> desk.done().done("stay.move.saved", desk.client().calledName())
                : () -> desk.away().accept(say("stay.move.away", desk.client().calledName()));
    }
}
