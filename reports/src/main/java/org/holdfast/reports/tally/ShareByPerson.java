package org.holdfast.reports.tally;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.holdfast.kernel.ClientId;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.measure.Proportion;
import org.holdfast.reports.survival.ClusterRatio;
import org.holdfast.reports.survival.Wilson;

/**
 * Counts hits and rows by person, so that the interval of a share fits what a row is (measures M0): Wilson's where every row is
 * another person, clustered on people where a person has several. One small object a person, none a row.
 */
public final class ShareByPerson {
    private final Map<ClientId, int[]> people = new HashMap<>();

    /** Adds one row of this person. */
    public void add(ClientId person, boolean hit) {
        int[] cell = people.computeIfAbsent(person, key -> new int[2]);
        cell[0] += hit ? 1 : 0;
        cell[1]++;
    }

    /** The share so far, under this definition. */
    public Proportion proportion(Definition definition, Completeness completeness) {
        return proportion(definition, completeness, true);
    }

    /** The share so far of rows that are visits: clustered on people even where everybody has one (measures M0, M1). */
    public Proportion proportionOfVisits(Definition definition, Completeness completeness) {
        return proportion(definition, completeness, false);
    }

    /** Where none or all are hits the clustered interval does not exist: Wilson's, with as many rows as there are people. */
    private static Optional<Interval> ofPeople(ClusterRatio ratio) {
        boolean oneSided = ratio.n() > 0 && (ratio.x() == 0 || ratio.x() == ratio.n());
        return oneSided ? Wilson.interval(ratio.x() == 0 ? 0 : ratio.clusters(), ratio.clusters()) : Optional.empty();
    }

    private Proportion proportion(Definition definition, Completeness completeness, boolean rowMayBePerson) {
        int[] hits = new int[people.size()];
        int[] rows = new int[people.size()];
        int i = 0;
        for (int[] cell : people.values()) {
            hits[i] = cell[0];
            rows[i++] = cell[1];
        }
        ClusterRatio ratio = ClusterRatio.of(hits, rows);
        boolean personARow = rowMayBePerson && ratio.n() == people.size();
        return new Proportion(
                definition,
                ratio.x(),
                ratio.n(),
                personARow
                        ? Wilson.interval(ratio.x(), ratio.n())
                        : ratio.interval().or(() -> ofPeople(ratio)),
                completeness);
    }
}
