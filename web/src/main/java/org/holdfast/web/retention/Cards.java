package org.holdfast.web.retention;

import static org.holdfast.web.shell.Messages.say;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definitions;
import org.holdfast.reports.measure.Proportion;
import org.holdfast.reports.measure.SmallNumbers;
import org.holdfast.reports.relapse.ReturnToUse;
import org.holdfast.reports.retention.Curve;
import org.holdfast.reports.retention.CurvePoint;
import org.holdfast.reports.retention.ProgrammeCompletion;
import org.holdfast.reports.retention.RetentionFigures;

/** The cards at the top: staying at each chosen day, who did not come, stays completed, returns to use. */
class Cards extends Div {
    private final Staying staying;
    private final RetentionFigures figures;
    private final DefinitionPanel panel;
    private final Shown shown = Shown.now();

    Cards(Staying staying, DefinitionPanel panel) {
        this.staying = staying;
        this.figures = staying.figures();
        this.panel = panel;
        addClassNames("hf-figure-cards", figures.curves().size() > 1 ? "hf-figure-cards-wide" : "hf-figure-cards-one");
        figures.question().days().forEach(day -> add(at(day)));
        add(noShow(), completed(), returns());
    }

    private FigureCard at(int day) {
        FigureCard card = new FigureCard("card-day-" + day, say("retention.card.staying", day));
        List<Curve> curves = curves();
        if (curves.size() == 1) {
            Shown.Row row = row(curves.getFirst(), day);
            card.figure(row.figure(), followed(curves.getFirst(), day))
                    .whisker(new Whisker(row.value(), row.interval()));
            card.note(interval(row.range()));
        } else {
            card.rows(curves.stream().map(curve -> row(curve, day)).toList(), Staying.MOST_NAMED);
        }
        return card.foot(figures.staying(), panel, stays());
    }

    /** A total would give a hidden programme away. */
    private String stays() {
        return figures.curves().stream().anyMatch(Drawn::hidden) ? "" : say("retention.stays", figures.episodes());
    }

    private Shown.Row row(Curve curve, int day) {
        CurvePoint point = curve.at(day);
        Hue hue = staying.hue(curve.programme());
        return Drawn.hidden(curve, point)
                ? shown.small(curve.name(), hue)
                : new Shown.Row(
                        curve.name(),
                        hue,
                        point.survival(),
                        point.interval(),
                        point.survival().isPresent() ? shown.share(point.survival()) : say("retention.not-followed"),
                        shown.range(point.interval()));
    }

    private String followed(Curve curve, int day) {
        return curve.atRisk(day) == 0 ? "" : say("retention.followed", shown.people(curve.atRisk(day)));
    }

    private FigureCard noShow() {
        Proportion rate = figures.noShow();
        FigureCard card = new FigureCard("card-no-show", say("retention.card.no-show"));
        if (!figures.shownSites().allTogether()) {
            card.figure(say("retention.withheld"), "");
        } else if (rate.value().isEmpty()) {
            card.figure(say("retention.none"), say("retention.no-sessions"));
        } else {
            card.figure(shown.share(rate.value()), shown.counts(rate))
                    .whisker(new Whisker(rate.value(), rate.interval()))
                    .note(interval(shown.range(rate.interval())));
            Proportion late = figures.noShowExtended();
            card.note(say("retention.card.with-late", shown.share(late.value()), shown.counts(late)));
        }
        return card.incomplete(rate.completeness().incomplete())
                .foot(rate.definition(), panel, shown.recorded(rate.completeness()));
    }

    private FigureCard completed() {
        List<ProgrammeCompletion> rows = ordered(figures.completion(), ProgrammeCompletion::programme);
        FigureCard card = new FigureCard("card-completed", say("retention.card.completed"));
        Completeness all = rows.stream()
                .map(row -> row.completed().completeness())
                .reduce(
                        new Completeness(0, 0),
                        (a, b) -> new Completeness(a.due() + b.due(), a.recorded() + b.recorded()));
        if (rows.isEmpty()) {
            card.figure(say("retention.none"), say("retention.no-ended"));
        } else if (curves().size() == 1) {
            card = big(card, rows.getFirst().completed());
        } else {
            card.rows(
                    rows.stream()
                            .map(row -> shown.row(row.name(), staying.hue(row.programme()), row.completed()))
                            .toList(),
                    Staying.MOST_NAMED);
        }
        return card.incomplete(all.incomplete())
                .foot(
                        rows.isEmpty()
                                ? Definitions.COMP
                                : rows.getFirst().completed().definition(),
                        panel,
                        all.share().isPresent()
                                ? say(
                                        "retention.known",
                                        shown.words().share(all.share().getAsDouble()))
                                : "");
    }

    private FigureCard returns() {
        List<ReturnToUse> rows = ordered(figures.returns(), ReturnToUse::programme);
        FigureCard card = new FigureCard("card-returns", say("retention.card.returns"));
        long events = rows.stream().mapToLong(ReturnToUse::events).sum();
        if (rows.isEmpty()) {
            card.figure(say("retention.none"), "");
        } else if (curves().size() == 1) {
            card = big(card, rows.getFirst().people());
        } else {
            card.rows(
                    rows.stream()
                            .map(row -> shown.row(row.name(), staying.hue(row.programme()), row.people()))
                            .toList(),
                    Staying.MOST_NAMED);
        }
        boolean few =
                rows.stream().anyMatch(row -> SmallNumbers.hidden(row.people().denominator()));
        return card.foot(
                rows.isEmpty() ? Definitions.RTU : rows.getFirst().people().definition(),
                panel,
                rows.isEmpty() || few ? "" : say("retention.returns", events));
    }

    private FigureCard big(FigureCard card, Proportion rate) {
        if (SmallNumbers.hidden(rate.denominator())) {
            return card.figure(say("retention.under-11.people"), "");
        }
        return card.figure(shown.share(rate.value()), shown.counts(rate))
                .whisker(new Whisker(rate.value(), rate.interval()))
                .note(interval(shown.range(rate.interval())));
    }

    private static String interval(String range) {
        return range.isEmpty() ? "" : say("retention.interval", range);
    }

    /** The named ones first, in their order, then the rest. */
    private List<Curve> curves() {
        return ordered(figures.curves(), Curve::programme);
    }

    private <T> List<T> ordered(List<T> rows, Function<T, ProgrammeId> programme) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> staying.hue(programme.apply(row)) == Hue.QUIET))
                .toList();
    }
}
