package org.holdfast.web.retention;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.holdfast.clinic.ProgrammeRow;
import org.holdfast.clinic.SiteRow;

/** What the figures are about; each choice is applied at once. */
class Filters extends Div {
    private final transient Choices choices;
    private final transient Consumer<Asked> changed;
    private final PickFilter<ProgrammeRow> programmes;
    private final PickFilter<SiteRow> sites;
    private final PeriodFilter started;
    private final DaysFilter days;
    private final DataToFilter dataTo;
    private transient Asked asked = Asked.everything();

    Filters(Choices choices, Consumer<Asked> changed) {
        this.choices = choices;
        this.changed = changed;
        addClassName("hf-filters");
        getElement().setAttribute("role", "group").setAttribute("aria-label", say("retention.filters"));
        programmes = PickFilter.of(
                "filter-programmes",
                say("retention.filter.programmes"),
                choices.programmes(),
                ProgrammeRow::name,
                picked -> tell(
                        asked.ofProgrammes(picked.stream().map(ProgrammeRow::id).collect(Collectors.toSet()))));
        sites = PickFilter.of(
                "filter-sites",
                say("retention.filter.sites"),
                choices.sites(),
                SiteRow::name,
                picked -> tell(asked.ofSites(picked.stream().map(SiteRow::id).collect(Collectors.toSet()))));
        started = PeriodFilter.of(choices.today(), period -> tell(asked.started(period)));
        days = DaysFilter.of(chosen -> tell(asked.at(chosen)));
        dataTo = DataToFilter.of(choices.today(), day -> tell(asked.dataTo(day)));
        add(programmes, sites, started, days, dataTo);
    }

    /** Shows what was asked, without telling anyone. */
    void show(Asked question) {
        asked = question;
        programmes.show(choices.programmes(question.programmes()));
        sites.show(choices.sites(question.sites()));
        started.show(question.admitted());
        days.show(question.days());
        dataTo.show(question.dataTo());
    }

    private void tell(Asked next) {
        asked = next;
        changed.accept(next);
    }
}
