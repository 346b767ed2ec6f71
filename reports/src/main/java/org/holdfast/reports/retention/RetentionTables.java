package org.holdfast.reports.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.holdfast.reports.attendance.SiteAttendance;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.measure.Proportion;
import org.holdfast.reports.measure.SmallNumbers;
import org.holdfast.reports.press.Cell;
import org.holdfast.reports.press.Column;
import org.holdfast.reports.press.Column.Kind;
import org.holdfast.reports.press.Table;
import org.holdfast.reports.press.Words;
import org.holdfast.reports.relapse.ReturnToUse;
import org.holdfast.reports.survival.LogRank;

/** Every figure of the retention report as tables: the same ones for the pages after the first and for the workbook. */
final class RetentionTables {
    private final RetentionFigures figures;
    private final Words words;

    RetentionTables(RetentionFigures figures, Words words) {
        this.figures = figures;
        this.words = words;
    }

    /** All tables that have a row. */
    List<Table> all(List<Integer> ticks) {
        return Stream.of(programmes(), shares(), followed(ticks), overall(), attendance(), completion(), returns())
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private Table programmes() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < figures.curves().size(); i++) {
            Curve curve = figures.curves().get(i);
            boolean hidden = SmallNumbers.hidden(curve.people());
            rows.add(List.of(
                    new Cell.Text(curve.name()),
                    hidden ? new Cell.Small() : new Cell.Count(curve.episodes()),
                    hidden ? new Cell.Small() : new Cell.Count(curve.people()),
                    hidden ? new Cell.Small() : new Cell.Count(curve.events()),
                    hidden ? new Cell.Small() : expected(i),
                    hidden ? new Cell.Small() : optional(curve.medianDays(), 0)));
        }
        return table(
                "programmes",
                List.of(figures.staying().label()),
                rows,
                words("column.programme"),
                figure("column.stays"),
                figure("column.people"),
                figure("column.left"),
                figure("column.left-expected"),
                figure("column.median"));
    }

    private Cell expected(int curve) {
        Optional<LogRank> test = figures.difference();
        // what is expected of one programme is worked out from the others: it would give a hidden one away
        boolean hidden = figures.curves().stream().anyMatch(Shown::hidden);
        return !hidden && test.isPresent() && curve < test.get().expected().size()
                ? new Cell.Number(test.get().expected().get(curve), 1)
                : new Cell.None();
    }

    private Table shares() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Curve curve : figures.curves()) {
            for (CurvePoint point : curve.points()) {
                boolean hidden = Shown.hidden(curve, point);
                rows.add(List.of(
                        new Cell.Text(curve.name()),
                        new Cell.Count(point.day()),
                        hidden ? new Cell.Small() : share(point.survival()),
                        hidden ? new Cell.Small() : interval(point.interval()),
                        followed(curve, point.day())));
            }
        }
        return table(
                "shares",
                List.of(figures.staying().label()),
                rows,
                words("column.programme"),
                figure("column.day"),
                figure("column.share"),
                interval(),
                figure("column.followed"));
    }

    private Table followed(List<Integer> ticks) {
        List<Column> columns = new ArrayList<>();
        columns.add(words("column.programme"));
        List<Integer> shown = ticks.stream().limit(Table.WIDEST - 1).toList();
        shown.forEach(day -> columns.add(new Column(words.say("column.at-day", day), Kind.FIGURE)));
        List<List<Cell>> rows = figures.curves().stream()
                .map(curve -> Stream.concat(
                                Stream.<Cell>of(new Cell.Text(curve.name())),
                                shown.stream().map(day -> followed(curve, day)))
                        .toList())
                .toList();
        return table("followed", List.of(figures.staying().label()), rows, columns.toArray(Column[]::new));
    }

    private static Cell followed(Curve curve, int day) {
        int atRisk = curve.atRisk(day);
        return SmallNumbers.hidden(atRisk) ? new Cell.Small() : new Cell.Count(atRisk);
    }

    private Table overall() {
        if (figures.attendance().completeness().due() == 0) {
            return table("overall", List.of(), List.of());
        }
        return table(
                "overall",
                List.of(),
                List.of(
                        overall("card.no-show", figures.noShow()),
                        overall("card.late", figures.noShowExtended()),
                        overall("card.attendance", figures.attendance())),
                words("column.figure"),
                figure("column.value"),
                interval(),
                of("column.counts"),
                figure("column.recorded"),
                figure("column.definition"));
    }

    private List<Cell> overall(String name, Proportion rate) {
        List<Cell> row = new ArrayList<>();
        row.add(new Cell.Text(words.say(name)));
        row.addAll(figures.shownSites().allTogether() ? rate(rate, false) : three(new Cell.Withheld()));
        row.add(recorded(rate.completeness()));
        row.add(new Cell.Text(rate.definition().label()));
        return row;
    }

    private Table attendance() {
        return table(
                "attendance",
                List.of(
                        figures.noShow().definition().label(),
                        figures.attendance().definition().label()),
                figures.sites().stream().map(this::attendance).toList(),
                words("column.site"),
                figure("column.people"),
                figure("column.no-show"),
                interval(),
                of("column.counts"),
                figure("column.came"),
                interval(),
                of("column.counts"),
                figure("column.recorded"));
    }

    private List<Cell> attendance(SiteAttendance site) {
        List<Cell> row = new ArrayList<>();
        row.add(new Cell.Text(site.name()));
        if (figures.shownSites().shows(site)) {
            row.add(new Cell.Count(site.people()));
            row.addAll(rate(site.noShow(), false));
            row.addAll(rate(site.attendance(), false));
        } else {
            Cell hidden = SmallNumbers.hidden(site.people()) ? new Cell.Small() : new Cell.Withheld();
            row.add(hidden);
            row.addAll(three(hidden));
            row.addAll(three(hidden));
        }
        row.add(recorded(site.attendance().completeness()));
        return row;
    }

    private Table completion() {
        return table(
                "completion",
                figures.completion().stream()
                        .limit(1)
                        .map(row -> row.completed().definition().label())
                        .toList(),
                figures.completion().stream().map(this::completion).toList(),
                words("column.programme"),
                figure("column.completed"),
                interval(),
                of("column.counts"),
                figure("column.left"),
                interval(),
                of("column.counts"),
                figure("column.recorded"));
    }

    private List<Cell> completion(ProgrammeCompletion programme) {
        boolean hidden = SmallNumbers.hidden(programme.completed().denominator());
        List<Cell> row = new ArrayList<>();
        row.add(new Cell.Text(programme.name()));
        row.addAll(rate(programme.completed(), hidden));
        row.addAll(rate(programme.unplanned(), hidden));
        row.add(recorded(programme.completed().completeness()));
        return row;
    }

    private Table returns() {
        return table(
                "returns",
                figures.returns().stream()
                        .limit(1)
                        .map(row -> row.people().definition().label())
                        .toList(),
                figures.returns().stream().map(this::returns).toList(),
                words("column.programme"),
                figure("column.returns"),
                figure("column.returned"),
                interval(),
                of("column.counts"),
                figure("column.per-year"),
                interval());
    }

    private List<Cell> returns(ReturnToUse programme) {
        boolean hidden = SmallNumbers.hidden(programme.people().denominator());
        List<Cell> row = new ArrayList<>();
        row.add(new Cell.Text(programme.name()));
        row.add(hidden ? new Cell.Small() : new Cell.Count(programme.events()));
        row.addAll(rate(programme.people(), hidden));
        row.add(hidden ? new Cell.Small() : optional(programme.perPersonYear().value(), 2));
        row.add(
                hidden
                        ? new Cell.Small()
                        : programme
                                .perPersonYear()
                                .interval()
                                .<Cell>map(limits -> new Cell.Numbers(limits.low(), limits.high(), 2))
                                .orElse(new Cell.None()));
        return row;
    }

    private Table table(String name, List<String> definitions, List<List<Cell>> rows, Column... columns) {
        return new Table(
                words.say("table." + name + ".sheet"),
                words.say("table." + name),
                words.say("table." + name + ".note", definitions.toArray()),
                List.of(columns),
                rows);
    }

    private Column words(String key) {
        return new Column(words.say(key), Kind.WORDS);
    }

    private Column figure(String key) {
        return new Column(words.say(key), Kind.FIGURE);
    }

    private Column interval() {
        return new Column(words.say("column.interval"), Kind.INTERVAL);
    }

    private Column of(String key) {
        return new Column(words.say(key), Kind.OF);
    }

    private static List<Cell> three(Cell cell) {
        return List.of(cell, cell, cell);
    }

    private static List<Cell> rate(Proportion rate, boolean hidden) {
        return hidden ? three(new Cell.Small()) : List.of(share(rate.value()), interval(rate.interval()), counts(rate));
    }

    private static Cell counts(Proportion rate) {
        return new Cell.Of(rate.numerator(), rate.denominator());
    }

    private static Cell recorded(Completeness completeness) {
        return share(completeness.share());
    }

    private static Cell share(OptionalDouble value) {
        return value.isPresent() ? new Cell.Share(value.getAsDouble()) : new Cell.None();
    }

    private static Cell optional(OptionalDouble value, int decimals) {
        return value.isPresent() ? new Cell.Number(value.getAsDouble(), decimals) : new Cell.None();
    }

    private static Cell interval(Optional<Interval> interval) {
        return interval.<Cell>map(limits -> new Cell.Shares(limits.low(), limits.high()))
                .orElse(new Cell.None());
    }
}
