package org.holdfast.reports.tally;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.holdfast.kernel.ClientId;
import org.holdfast.reports.measure.Behind;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.measure.Share;
import org.holdfast.reports.measure.Spread;

/**
 * Counts rows of one kind up to one cut-off. A share and the list of its rows rest on the same predicates, so that they cannot
 * disagree.
 *
 * @param person whom a row is about; intervals are clustered on people where someone has several rows
 * @param cutOff last local day that is known
 */
public record Counting<R>(List<R> rows, Function<? super R, ClientId> person, LocalDate cutOff) {
    public Counting {
        rows = List.copyOf(rows);
    }

    /**
     * A share of rows.
     *
     * @param counted which rows stand in the denominator
     * @param hit which of those stand in the numerator
     */
    public Share<R> share(
            Definition definition, Predicate<? super R> counted, Predicate<? super R> hit, Completeness completeness) {
        return new Share<>(
                byPerson(counted, hit).proportion(definition, completeness), cutOff, new Behind<>(rows, counted, hit));
    }

    /** A share of rows that are visits: its interval is clustered on people in any case (measures M0). */
    public Share<R> shareOfVisits(
            Definition definition, Predicate<? super R> counted, Predicate<? super R> hit, Completeness completeness) {
        return new Share<>(
                byPerson(counted, hit).proportionOfVisits(definition, completeness),
                cutOff,
                new Behind<>(rows, counted, hit));
    }

    private ShareByPerson byPerson(Predicate<? super R> counted, Predicate<? super R> hit) {
        ShareByPerson share = new ShareByPerson();
        for (R row : rows) {
            if (counted.test(row)) {
                share.add(person.apply(row), hit.test(row));
            }
        }
        return share;
    }

    /**
     * Days of the hits.
     *
     * @param counted which rows are looked at
     * @param hit which of those have a number of days
     * @param days that number, asked of hits only
     */
    public Spread<R> spread(
            Definition definition,
            Predicate<? super R> counted,
            Predicate<? super R> hit,
            ToIntFunction<? super R> days,
            Completeness completeness) {
        Behind<R> behind = new Behind<>(rows, counted, hit);
        List<R> hits = behind.numerator();
        boolean personARow = hits.stream().map(person).distinct().count() == hits.size();
        Ordered ordered = Ordered.of(hits.stream().mapToInt(days).toArray());
        return new Spread<>(
                definition,
                hits.size(),
                ordered.quantile(0.25),
                ordered.quantile(0.5),
                ordered.quantile(0.75),
                ordered.mean(),
                personARow ? ordered.aroundMedian() : Optional.empty(),
                completeness,
                cutOff,
                behind);
    }

    /** Known rows of those counted, as the completeness of a figure that rests on them. */
    public Completeness completeness(Predicate<? super R> due, Predicate<? super R> known) {
        long all = 0;
        long recorded = 0;
        for (R row : rows) {
            if (due.test(row)) {
                all++;
                recorded += known.test(row) ? 1 : 0;
            }
        }
        return new Completeness(all, recorded);
    }
}
