package org.holdfast.web.retention;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.holdfast.reports.attendance.SiteAttendance;
import org.holdfast.reports.measure.Proportion;
import org.holdfast.reports.measure.SmallNumbers;
import org.holdfast.reports.retention.RetentionFigures;
import org.holdfast.reports.retention.ShownSites;
import org.holdfast.web.shell.Card;
import org.holdfast.web.shell.EmptyState;

/** Who came, by site: share, interval, sessions counted, how much is recorded. */
class SitesCard extends Div {
    private final Shown shown = Shown.now();

    SitesCard(RetentionFigures figures, DefinitionPanel panel) {
        setId("sites");
        Div links = new Div(panel.link(figures.attendance().definition()));
        links.addClassName("hf-links");
        Card card = Card.with(finding(figures.sites(), figures.shownSites()), links);
        Paragraph reading = new Paragraph(say("retention.sites.reading"));
        reading.addClassName("hf-caption");
        card.add(reading);
        if (figures.sites().isEmpty()) {
            card.add(new EmptyState(say("retention.sites.none"), say("retention.sites.next")));
        } else {
            card.add(table(figures));
        }
        add(card);
    }

    private Div table(RetentionFigures figures) {
        FigureTable table = new FigureTable(
                say("retention.table.sites"),
                FigureTable.Column.words(say("retention.column.site")),
                FigureTable.Column.drawn(say("retention.column.drawn")),
                FigureTable.Column.figure(say("retention.column.came")),
                FigureTable.Column.figure(say("retention.column.interval")),
                FigureTable.Column.figure(say("retention.column.sessions")),
                FigureTable.Column.figure(say("retention.column.recorded")));
        ShownSites sites = figures.shownSites();
        figures.sites().forEach(site -> add(table, site.name(), site.attendance(), instead(sites, site)));
        if (figures.sites().size() > 1) {
            add(
                    table,
                    say("retention.sites.all"),
                    figures.attendance(),
                    figures.shownSites().allTogether() ? "" : say("retention.withheld"));
        }
        Div scroll = table.scrolling();
        scroll.addClassName("hf-tall");
        return scroll;
    }

    /** What is said in the place of a site's figures; nothing where they are shown. */
    private static String instead(ShownSites sites, SiteAttendance site) {
        if (sites.shows(site)) {
            return "";
        }
        return say(SmallNumbers.hidden(site.people()) ? "retention.under-11.people" : "retention.withheld");
    }

    private void add(FigureTable table, String name, Proportion rate, String instead) {
        if (!instead.isEmpty()) {
            table.row(new Span(name), new Span(), new Span(instead), new Span(), new Span(), recorded(rate));
            return;
        }
        Span value = new Span(shown.share(rate.value()));
        value.addClassName("hf-strong");
        Whisker whisker = new Whisker(rate.value(), rate.interval());
        if (rate.completeness().incomplete()) {
            value.addClassName("hf-grey");
            whisker.addClassName("hf-grey");
        }
        table.row(
                new Span(name),
                whisker,
                value,
                new Span(shown.range(rate.interval())),
                new Span(shown.words().count(rate.denominator())),
                recorded(rate));
    }

    private Span recorded(Proportion rate) {
        OptionalDouble share = rate.completeness().share();
        Span recorded = new Span(shown.share(share));
        if (rate.completeness().incomplete()) {
            recorded.setText(say("retention.recorded.incomplete", shown.share(share)));
            recorded.addClassName("hf-amber-text");
        }
        return recorded;
    }

    private String finding(List<SiteAttendance> sites, ShownSites shownSites) {
        List<Double> shares = sites.stream()
                .filter(shownSites::shows)
                .flatMap(site -> site.attendance().value().stream().boxed())
                .sorted(Comparator.naturalOrder())
                .toList();
        return shares.size() < 2
                ? say("retention.sites.title")
                : say(
                        "retention.sites.finding",
                        shown.words().share(shares.getFirst()),
                        shown.words().share(shares.getLast()));
    }
}
