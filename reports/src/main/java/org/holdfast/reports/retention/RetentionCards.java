package org.holdfast.reports.retention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.measure.Proportion;
import org.holdfast.reports.measure.SmallNumbers;
import org.holdfast.reports.press.Card;
import org.holdfast.reports.press.Tint;
import org.holdfast.reports.press.Words;

/** The six cards: up to three days of staying, who did not come, stays completed, returns to use; attendance where days are few. */
final class RetentionCards {
    private static final int CARDS = 6;
    private static final int DAYS = 3;

    private final RetentionFigures figures;
    private final List<Curve> shown;
    private final Function<Curve, Tint> tint;
    private final Words words;

    RetentionCards(RetentionFigures figures, List<Curve> shown, Function<Curve, Tint> tint, Words words) {
        this.figures = figures;
        this.shown = shown;
        this.tint = tint;
        this.words = words;
    }

    List<Card> all() {
        List<Card> cards = new ArrayList<>();
        days().forEach(day -> cards.add(staying(day)));
        cards.add(noShow());
        cards.add(programmes(
                "card.completed",
                figures.completion().stream()
                        .map(row -> new Named(row.name(), tint(row.name()), row.completed()))
                        .toList()));
        cards.add(programmes(
                "card.returns",
                figures.returns().stream()
                        .map(row -> new Named(row.name(), tint(row.name()), row.people()))
                        .toList()));
        if (cards.size() < CARDS) {
            cards.add(sessions("card.attendance", figures.attendance()));
        }
        if (cards.size() < CARDS) {
            cards.add(sessions("card.late", figures.noShowExtended()));
        }
        return cards;
    }

    /** All days, or the first, the middle and the last of many. */
    private List<Integer> days() {
        List<Integer> days = figures.question().days();
        return days.size() <= DAYS ? days : List.of(days.getFirst(), days.get(days.size() / 2), days.getLast());
    }

    private Card staying(int day) {
        List<Card.Line> lines = extremes(
                        shown.stream()
                                .filter(curve ->
                                        curve.at(day).survival().isPresent() && !Shown.hidden(curve, curve.at(day)))
                                .toList(),
                        curve -> curve.at(day).survival().orElse(0))
                .stream()
                .map(curve -> line(
                        curve.name(),
                        tint.apply(curve),
                        curve.at(day).survival(),
                        curve.at(day).interval()))
                .toList();
        return new Card(
                words.say("card.staying", day), orNone(lines), figures.staying().label(), ofAll(shown.size()), false);
    }

    private Card noShow() {
        Card card = sessions("card.no-show", figures.noShow());
        return new Card(card.title(), card.lines(), card.definition(), card.foot(), card.incomplete());
    }

    private Card sessions(String title, Proportion rate) {
        if (!figures.shownSites().allTogether()) {
            Card.Line hidden =
                    new Card.Line(words.say("withheld"), "", "", Tint.QUIET, OptionalDouble.empty(), Optional.empty());
            return new Card(
                    words.say(title),
                    List.of(hidden),
                    rate.definition().label(),
                    recorded(rate.completeness()),
                    rate.completeness().incomplete());
        }
        String counts = words.say("of", words.count(rate.numerator()), words.count(rate.denominator()));
        List<Card.Line> lines = rate.value().isEmpty()
                ? List.of()
                : List.of(new Card.Line(
                        words.share(rate.value().getAsDouble()),
                        counts,
                        range(rate.interval()),
                        tint(rate.completeness()),
                        rate.value(),
                        rate.interval()));
        return new Card(
                words.say(title),
                orNone(lines),
                rate.definition().label(),
                recorded(rate.completeness()),
                rate.completeness().incomplete());
    }

    private record Named(String name, Tint tint, Proportion rate) {}

    private Card programmes(String title, List<Named> rows) {
        List<Named> countable = rows.stream()
                .filter(row -> row.rate().value().isPresent()
                        && !SmallNumbers.hidden(row.rate().denominator()))
                .toList();
        List<Card.Line> lines = extremes(countable, row -> row.rate().value().orElse(0)).stream()
                .map(row -> line(
                        row.name(), row.tint(), row.rate().value(), row.rate().interval()))
                .toList();
        Completeness all = rows.stream()
                .map(row -> row.rate().completeness())
                .reduce(
                        new Completeness(0, 0),
                        (a, b) -> new Completeness(a.due() + b.due(), a.recorded() + b.recorded()));
        String definition = rows.stream()
                .findFirst()
                .map(row -> row.rate().definition())
                .map(Definition::label)
                .orElse("");
        String foot = countable.size() > 2 ? ofAll(countable.size()) : recorded(all);
        return new Card(words.say(title), orNone(lines), definition, foot, all.incomplete());
    }

    /** Both of two, the highest and the lowest of more. */
    private static <T> List<T> extremes(List<T> rows, Function<T, Double> value) {
        if (rows.size() <= 2) {
            return rows;
        }
        Comparator<T> order = Comparator.comparing(value);
        return List.of(
                rows.stream().max(order).orElseThrow(), rows.stream().min(order).orElseThrow());
    }

    private Card.Line line(String name, Tint tint, OptionalDouble value, Optional<Interval> interval) {
        return new Card.Line(words.share(value.orElse(0)), name, range(interval), tint, value, interval);
    }

    private List<Card.Line> orNone(List<Card.Line> lines) {
        return lines.isEmpty()
                ? List.of(new Card.Line(
                        "–", words.say("card.none"), "", Tint.QUIET, OptionalDouble.empty(), Optional.empty()))
                : lines;
    }

    private String range(Optional<Interval> interval) {
        return interval.map(limits -> words.shares(limits.low(), limits.high())).orElse("");
    }

    private String recorded(Completeness completeness) {
        OptionalDouble share = completeness.share();
        if (share.isEmpty()) {
            return "";
        }
        String worded = words.say("card.recorded", words.share(share.getAsDouble()));
        return completeness.incomplete() ? words.say("card.incomplete", words.share(share.getAsDouble())) : worded;
    }

    private String ofAll(int programmes) {
        return programmes > 2 ? words.say("card.of-all", programmes) : "";
    }

    private Tint tint(String programme) {
        return shown.stream()
                .filter(curve -> curve.name().equals(programme))
                .findFirst()
                .map(tint)
                .orElse(Tint.QUIET);
    }

    private static Tint tint(Completeness completeness) {
        return completeness.incomplete() ? Tint.QUIET : Tint.SEA;
    }
}
