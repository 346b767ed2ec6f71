package org.holdfast.reports.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.kernel.Period;
import org.holdfast.reports.measure.SmallNumbers;
import org.holdfast.reports.press.AtRisk;
import org.holdfast.reports.press.Label;
import org.holdfast.reports.press.Mark;
import org.holdfast.reports.press.Records;
import org.holdfast.reports.press.StepCurve;
import org.holdfast.reports.press.StepPlot;
import org.holdfast.reports.press.Tint;
import org.holdfast.reports.press.Words;
import org.holdfast.reports.survival.LogRank;
import org.jspecify.annotations.Nullable;

/** The first page: what was asked, the cards, the curves with their names, and who is still followed. */
final class RetentionCover {
    /** The day that the line stresses, if it was asked for (NIDA's threshold; measures M8). */
    private static final int LANDMARK = 90;

    private static final int NAMES = 3;
    private static final int LABEL_HEIGHT = 26;
    private static final double CLEAR = 0.05;
    private static final double TINY = 0.001;

    private final RetentionFigures figures;
    private final Words words;
    private final List<Curve> shown;
    private final List<Curve> named;
    private final int horizon;

    RetentionCover(RetentionFigures figures, Words words) {
        this.figures = figures;
        this.words = words;
        this.shown =
                figures.curves().stream().filter(curve -> !Shown.hidden(curve)).toList();
        this.named = shown.stream()
                .sorted(Comparator.comparingInt(Curve::episodes).reversed())
                .limit(Tint.NAMED.size())
                .sorted(Comparator.comparingInt(shown::indexOf))
                .toList();
        this.horizon = figures.question().days().stream()
                .max(Comparator.naturalOrder())
                .orElse(2 * LANDMARK);
    }

    Map<String, Object> parameters() {
        Map<String, Object> page = new HashMap<>();
        page.put("TITLE", words.say("retention.title"));
        page.put("DATA_TO", dataTo());
        page.put("RECORDED", recorded());
        page.put("FILTERS", filters());
        page.put("COUNTED", counted());
        page.put("FINDING", finding());
        page.put("DIFFERENCE", difference());
        page.put("EMPTY", words.say(figures.curves().isEmpty() ? "retention.empty" : "retention.empty.small"));
        page.put("MARK", new Mark());
        page.put("CARDS", new Records(new RetentionCards(figures, shown, this::tint, words).all()));
        if (!shown.isEmpty()) {
            StepPlot plot = plot();
            page.put("PLOT", plot);
            page.put("CHART_ALT", alternative());
            page.put("LABELS", new Records(labels(plot)));
            page.put("AT_RISK", new Records(atRisk(plot)));
        }
        return page;
    }

    List<Integer> ticks() {
        return plot().ticks();
    }

    String dataTo() {
        return words.say("retention.data-to", words.date(figures.question().cutOff()));
    }

    String recorded() {
        var completeness = figures.noShow().completeness();
        OptionalDouble share = completeness.share();
        if (share.isEmpty()) {
            return words.say("retention.recorded.none");
        }
        String key = completeness.incomplete() ? "retention.recorded.incomplete" : "retention.recorded";
        return words.say(key, words.share(share.getAsDouble()));
    }

    String filters() {
        RetentionQuestion question = figures.question();
        return words.say(
                "retention.filters",
                names(question.programmes().stream().map(figures.names()::of)),
                names(question.sites().stream().map(figures.names()::of)),
                period(question.admitted()));
    }

    private String names(Stream<String> chosen) {
        List<String> sorted = chosen.sorted().toList();
        if (sorted.isEmpty()) {
            return words.say("retention.filter.all");
        }
        String first = sorted.stream().limit(NAMES).collect(Collectors.joining(", "));
        return sorted.size() <= NAMES ? first : words.say("retention.filter.and-more", first, sorted.size() - NAMES);
    }

    private String period(Period period) {
        @Nullable LocalDate from = period.from();
        @Nullable LocalDate to = period.to();
        if (from != null && to != null) {
            return words.say("retention.filter.between", words.date(from), words.date(to));
        }
        if (from != null) {
            return words.say("retention.filter.since", words.date(from));
        }
        return to != null ? words.say("retention.filter.until", words.date(to)) : words.say("retention.filter.any-day");
    }

    String counted() {
        if (SmallNumbers.hidden(figures.people())) {
            return words.say("retention.counted.small");
        }
        if (shown.size() < figures.curves().size()) {
            // a total would give the hidden programme away
            return words.say(
                    "retention.counted.hidden", shown.size(), figures.curves().size());
        }
        return shown.size() > named.size()
                ? words.say(
                        "retention.counted.named",
                        figures.episodes(),
                        figures.people(),
                        named.size(),
                        figures.curves().size())
                : words.say("retention.counted", figures.episodes(), figures.people());
    }

    private String finding() {
        if (shown.size() == 1) {
            Curve only = shown.getFirst();
            CurvePoint point = only.at(landmark());
            if (point.survival().isPresent() && !Shown.hidden(only, point)) {
                return words.say(
                        "retention.finding.one", words.share(point.survival().getAsDouble()), landmark());
            }
        }
        Optional<Double> p = p();
        if (shown.size() < 2 || p.isEmpty()) {
            return words.say("retention.finding.none");
        }
        return words.say(p.get() < CLEAR ? "retention.finding.differ" : "retention.finding.alike");
    }

    String difference() {
        Optional<Double> p = p();
        if (shown.size() < 2 || p.isEmpty()) {
            return "";
        }
        LogRank test = figures.difference().orElseThrow();
        String worded =
                p.get() < TINY ? words.say("retention.p.tiny") : words.say("retention.p", words.number(p.get(), 3));
        return words.say("retention.difference", words.number(test.chiSquare(), 3), test.degreesOfFreedom(), worded);
    }

    private Optional<Double> p() {
        return figures.difference().flatMap(test -> test.p().stream().boxed().findFirst());
    }

    private int landmark() {
        List<Integer> days = figures.question().days();
        return days.isEmpty() || days.contains(LANDMARK) ? LANDMARK : days.get(days.size() / 2);
    }

    private Tint tint(Curve curve) {
        int place = named.indexOf(curve);
        return place < 0 ? Tint.QUIET : Tint.NAMED.get(place);
    }

    private StepPlot plot() {
        List<Curve> order = new ArrayList<>(shown);
        order.removeAll(named);
        order.addAll(named);
        int mark = landmark() < horizon ? landmark() : 0;
        return new StepPlot(
                horizon,
                StepPlot.tickFor(horizon),
                mark,
                words.say("retention.mark", mark),
                order.stream()
                        .map(curve -> new StepCurve(curve.name(), tint(curve), Shown.steps(curve, horizon)))
                        .toList(),
                named.size() > 2 || order.size() > 2
                        ? List.of()
                        : order.stream().map(curve -> share(curve.at(mark))).toList());
    }

    private List<Label> labels(StepPlot plot) {
        List<StepCurve> curves = plot.curves().stream()
                .filter(curve -> curve.tint() != Tint.QUIET)
                .sorted(Comparator.comparingDouble(
                        (StepCurve curve) -> -curve.at(curve.end()).orElse(1)))
                .toList();
        int[] y = spread(
                plot.height(),
                curves.stream()
                        .mapToInt(curve -> plot.y(curve.at(curve.end()).orElse(1)) - LABEL_HEIGHT / 2)
                        .toArray());
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            StepCurve curve = curves.get(i);
            String note = words.say(
                    "retention.at-days", words.share(curve.at(curve.end()).orElse(1)), curve.end());
            labels.add(new Label(curve.name(), note, curve.tint().text(), Integer.toString(y[i] - i * LABEL_HEIGHT)));
        }
        return labels;
    }

    /** Pushes names apart so that none covers another, and back up if the last would leave the chart. */
    private static int[] spread(int height, int[] y) {
        for (int i = 1; i < y.length; i++) {
            y[i] = Math.max(y[i], y[i - 1] + LABEL_HEIGHT);
        }
        int lowest = height - LABEL_HEIGHT;
        for (int i = y.length - 1; i >= 0; i--) {
            y[i] = Math.min(y[i], lowest);
            lowest = y[i] - LABEL_HEIGHT;
        }
        return y;
    }

    private List<AtRisk> atRisk(StepPlot plot) {
        return named.stream()
                .map(curve -> new AtRisk(
                        curve.name(),
                        tint(curve).text(),
                        plot.ticks().stream()
                                .map(day -> followed(curve.atRisk(day)))
                                .toList()))
                .toList();
    }

    private String followed(int people) {
        return SmallNumbers.hidden(people) ? words.say("under-11") : words.count(people);
    }

    private String share(CurvePoint point) {
        return point.survival().isPresent() ? words.share(point.survival().getAsDouble()) : "";
    }

    private String alternative() {
        String curves = named.stream()
                .map(curve -> {
                    CurvePoint point = curve.at(landmark());
                    String figure = Shown.hidden(curve, point) ? words.say("under-11") : share(point);
                    return words.say("retention.chart.alt.curve", curve.name(), figure, landmark());
                })
                .collect(Collectors.joining(" "));
        return words.say("retention.chart.alt", curves);
    }
}
