package org.holdfast.reports.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.holdfast.episode.DischargeReason;
import org.holdfast.episode.EpisodeFact;

/**
 * Stays as they stood at the landmark, and whether they ended in drop-out within the horizon after it: what a model is fitted on. A row
 * keeps its place in all columns.
 */
public final class LandmarkSample {
    final int landmark;
    final int horizon;
    final List<Feature> features;
    /** A column for each feature. */
    final double[][] columns;

    final boolean[] dropOut;
    final int[] site;
    final int[] person;
    final int incomplete;
    /** Epoch days; none where they are not known. */
    private final long[] admitted;

    private LandmarkSample(
            int landmark,
            int horizon,
            List<Feature> features,
            double[][] columns,
            boolean[] dropOut,
            int[] site,
            int[] person,
            long[] admitted,
            int incomplete) {
        this.landmark = landmark;
        this.horizon = horizon;
        this.features = List.copyOf(features);
        this.columns = columns;
        this.dropOut = dropOut;
        this.site = site;
        this.person = person;
        this.admitted = admitted;
        this.incomplete = incomplete;
    }

    /**
     * The sample from columns in step. The arrays are read, not copied.
     *
     * @param landmark days from admission
     * @param horizon days after the landmark in which a drop-out counts
     * @param columns of each feature a column, in the order of {@code features}
     * @param site number of each row's site
     * @param person number of each row's person
     */
    public static LandmarkSample of(
            int landmark,
            int horizon,
            List<Feature> features,
            double[][] columns,
            boolean[] dropOut,
            int[] site,
            int[] person) {
        if (columns.length != features.size() || site.length != dropOut.length || person.length != dropOut.length) {
            throw new IllegalArgumentException("a column for each feature, and a value for each row");
        }
        return new LandmarkSample(landmark, horizon, features, columns, dropOut, site, person, new long[0], 0);
    }

    /**
     * The sample from facts. A stay is in it when it went on beyond the landmark and was followed to the horizon by the cut-off.
     *
     * @param atLandmark what was known of a stay by the end of a day; to be worked out of the facts as they were known then
     */
    public static LandmarkSample of(
            int landmark,
            int horizon,
            List<Feature> features,
            Collection<EpisodeFact> stays,
            BiFunction<EpisodeFact, LocalDate, AtLandmark> atLandmark,
            LocalDate cutOff) {
        List<EpisodeFact> counted = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        int incomplete = 0;
        for (EpisodeFact stay : stays) {
            LocalDate day = stay.admittedOn().plusDays(landmark);
            if (goesOnBeyond(stay, day) && !day.plusDays(horizon).isAfter(cutOff)) {
                Map<Feature, Double> known = atLandmark.apply(stay, day).known();
                if (known.keySet().containsAll(features)) {
                    counted.add(stay);
                    rows.add(features.stream().mapToDouble(known::get).toArray());
                } else {
                    incomplete++;
                }
            }
        }
        return of(landmark, horizon, features, counted, rows, incomplete);
    }

    private static LandmarkSample of(
            int landmark,
            int horizon,
            List<Feature> features,
            List<EpisodeFact> stays,
            List<double[]> rows,
            int incomplete) {
        int n = stays.size();
        LandmarkSample sample = new LandmarkSample(
                landmark,
                horizon,
                features,
                new double[features.size()][n],
                new boolean[n],
                new int[n],
                new int[n],
                new long[n],
                incomplete);
        Map<Object, Integer> sites = new HashMap<>();
        Map<Object, Integer> people = new HashMap<>();
        for (int i = 0; i < n; i++) {
            EpisodeFact stay = stays.get(i);
            for (int j = 0; j < features.size(); j++) {
                sample.columns[j][i] = rows.get(i)[j];
            }
            sample.dropOut[i] = droppedOut(stay, landmark + horizon);
            sample.site[i] = sites.computeIfAbsent(stay.site(), unseen -> sites.size());
            sample.person[i] = people.computeIfAbsent(stay.client(), unseen -> people.size());
            sample.admitted[i] = stay.admittedOn().toEpochDay();
        }
        return sample;
    }

    private static boolean goesOnBeyond(EpisodeFact stay, LocalDate day) {
        LocalDate discharged = stay.dischargedOn();
        return discharged == null || discharged.isAfter(day);
    }

    private static boolean droppedOut(EpisodeFact stay, int within) {
        LocalDate discharged = stay.dischargedOn();
        return discharged != null
                && stay.reason() == DischargeReason.LEFT_AGAINST_ADVICE
                && !discharged.isAfter(stay.admittedOn().plusDays(within));
    }

    /** Rows in it. */
    public int rows() {
        return dropOut.length;
    }

    /** Stays left out because a feature was not known. */
    public int incomplete() {
        return incomplete;
    }

    /** Each site tried on the others. */
    public Folds bySite() {
        return Folds.bySite(site, person);
    }

    /** Stays admitted from a day on tried on the earlier ones. */
    public Folds byTime(LocalDate from) {
        return Folds.byTime(admitted, person, from.toEpochDay());
    }
}
