package org.holdfast.reports.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.survival.LogisticFit;
import org.holdfast.reports.survival.LogisticRegression;
import org.holdfast.reports.survival.ModelResult;

/** Fits a logistic model of later drop-out at a landmark, tries it on what it has not seen, and writes its card. */
public final class LandmarkModel {
    private LandmarkModel() {}

    /**
     * The card of a model fitted on all rows and validated on folds.
     *
     * @param code of its definition
     * @param source what to call the data
     * @param callShare share of the stays that the team can call, for the figures at capacity
     * @return refused where the rows, or the rows of a fold, allow no finite fit
     */
    public static ModelResult<ModelCard> fit(
            String code, int version, LandmarkSample sample, Folds folds, String source, double callShare) {
        return switch (LogisticRegression.fit(sample.dropOut, sample.columns)) {
            case ModelResult.Refused<LogisticFit>(ModelResult.Reason reason, double limit) ->
                new ModelResult.Refused<>(reason, limit);
            case ModelResult.Fitted<LogisticFit>(LogisticFit fit) ->
                foretold(sample, folds)
                        .<ModelResult<ModelCard>>map(tried -> new ModelResult.Fitted<>(
                                card(code, version, sample, folds, source, fit, tried, callShare)))
                        .orElseGet(() -> new ModelResult.Refused<>(ModelResult.Reason.SEPARATION, fit.logLikelihood()));
        };
    }

    private static List<Subgroup> subgroups(LandmarkSample sample, Foretold foretold, double callShare) {
        List<Subgroup> groups = new ArrayList<>();
        for (Feature by : List.of(Feature.MALE, Feature.AGE)) {
            int column = sample.features.indexOf(by);
            if (column >= 0) {
                String[] label = Arrays.stream(foretold.row)
                        .mapToObj(row -> label(by, sample.columns[column][row]))
                        .toArray(String[]::new);
                groups.addAll(Subgroup.of(label, foretold.risk, foretold.event, callShare));
            }
        }
        return groups;
    }

    private static String label(Feature by, double value) {
        if (by == Feature.MALE) {
            return value > 0 ? "MEN" : "WOMEN";
        }
        return value < 25 ? "AGE_TO_24" : value < 35 ? "AGE_25_TO_34" : value < 50 ? "AGE_35_TO_49" : "AGE_FROM_50";
    }

    private static ModelCard card(
            String code,
            int version,
            LandmarkSample sample,
            Folds folds,
            String source,
            LogisticFit fit,
            Foretold tried,
            double callShare) {
        List<Coefficient> coefficients = new ArrayList<>();
        for (Feature feature : sample.features) {
            int at = coefficients.size() + 1;
            coefficients.add(new Coefficient(feature, fit.coefficient(at), fit.standardError(at)));
        }
        int sites = (int) Arrays.stream(sample.site).distinct().count();
        return new ModelCard(
                definition(code, version, sample.landmark, sample.horizon, sample.features, folds.by()),
                sample.landmark,
                fit.coefficient(0),
                coefficients,
                new ModelCard.Data(source, fit.rows(), fit.events(), sites),
                Validation.of(folds.by(), tried.risk, tried.event, callShare),
                subgroups(sample, tried, callShare));
    }

    static Definition definition(
            String code, int version, int landmark, int horizon, List<Feature> features, Folds.By by) {
        return new Definition(
                code,
                version,
                LocalDate.of(2026, 1, 1),
                new TreeMap<>(Map.of(
                        "model",
                        "logistic regression",
                        "landmark",
                        "end of day " + landmark,
                        "included",
                        "in care beyond the landmark",
                        "outcome",
                        "drop-out (LEFT_AGAINST_ADVICE) within " + horizon + " d after the landmark",
                        "features",
                        features.stream().map(Feature::name).collect(Collectors.joining(", ")),
                        "validated",
                        "by " + by + ", no person on both sides",
                        "output",
                        "ranking only; not calibrated here until " + LocalCalibration.EVENTS_FOR_INTERCEPT
                                + " local drop-outs, slope from " + LocalCalibration.EVENTS_FOR_SLOPE,
                        "use",
                        "who to call first; never to deny, shorten or overbook care")));
    }

    /** Risks of rows by models that had not seen them, in the order of the folds. */
    private static final class Foretold {
        /** Number in the sample. */
        private final int[] row;

        private final double[] risk;
        private final boolean[] event;

        Foretold(int rows) {
            row = new int[rows];
            risk = new double[rows];
            event = new boolean[rows];
        }
    }

    private static Optional<Foretold> foretold(LandmarkSample sample, Folds folds) {
        int tried = folds.folds().stream().mapToInt(fold -> fold.tried.length).sum();
        Foretold foretold = new Foretold(tried);
        int at = 0;
        for (Folds.Fold fold : folds.folds()) {
            if (!(LogisticRegression.fit(pick(sample.dropOut, fold.fit), pick(sample.columns, fold.fit))
                    instanceof ModelResult.Fitted<LogisticFit>(LogisticFit fit))) {
                return Optional.empty();
            }
            for (int row : fold.tried) {
                foretold.row[at] = row;
                foretold.risk[at] = fit.chance(values(sample.columns, row));
                foretold.event[at++] = sample.dropOut[row];
            }
        }
        return Optional.of(foretold);
    }

    private static double[] values(double[][] columns, int row) {
        return Arrays.stream(columns).mapToDouble(column -> column[row]).toArray();
    }

    private static double[][] pick(double[][] columns, int[] rows) {
        return Arrays.stream(columns)
                .map(column ->
                        Arrays.stream(rows).mapToDouble(row -> column[row]).toArray())
                .toArray(double[][]::new);
    }

    private static boolean[] pick(boolean[] column, int[] rows) {
        boolean[] picked = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = column[rows[i]];
        }
        return picked;
    }
}
