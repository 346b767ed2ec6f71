package org.holdfast.reports.reference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.survival.Brier;
import org.holdfast.reports.survival.Calibration;
import org.holdfast.reports.survival.CensoredScore;
import org.holdfast.reports.survival.ChiSquareTest;
import org.holdfast.reports.survival.LogisticFit;
import org.holdfast.reports.survival.LogisticRegression;
import org.holdfast.reports.survival.ModelResult;
import org.holdfast.reports.survival.Roc;

/** Logistic regression and how good predictions are. */
final class PredictionMethod {
    private static final int GROUPS = 10;

    private PredictionMethod() {}

    static Results logistic(Case asked) throws IOException {
        Rows rows = asked.rows();
        Design design = Design.of(rows, asked.columnList("covars"));
        boolean[] outcome = flags(rows, asked.mustColumn("y"));
        List<String> names = new ArrayList<>(design.names());
        names.addFirst("(Intercept)");
        Results results = new Results().put("n", rows.size()).put("names", names);
        return switch (LogisticRegression.fit(outcome, design.columns())) {
            case ModelResult.Fitted<LogisticFit>(LogisticFit fit) -> fitted(results, outcome, design, fit);
            case ModelResult.Refused<LogisticFit>(ModelResult.Reason reason, double limit) ->
                results.list("coef", names.size(), j -> null)
                        .put("must", CoxMethod.NO_FIT)
                        .put("reason", reason.sentence())
                        .put("loglik_limit", limit);
        };
    }

    private static Results fitted(Results results, boolean[] outcome, Design design, LogisticFit fit) {
        double[] chance = new double[outcome.length];
        Arrays.setAll(chance, i -> {
            double[] row = new double[design.columns().length];
            Arrays.setAll(row, j -> design.columns()[j][i]);
            return fit.chance(row);
        });
        return results.list("coef", fit.coefficients(), fit::coefficient)
                .list("se", fit.coefficients(), fit::standardError)
                .put("deviance", -2 * fit.logLikelihood())
                .put("null_deviance", -2 * fit.nullLogLikelihood())
                .put("loglik", fit.logLikelihood())
                .put("auc", Roc.of(chance, outcome).map(PredictionMethod::auc))
                .put("calibration", calibration(chance, outcome));
    }

    private static Results auc(Roc roc) {
        Interval interval = roc.interval();
        return new Results()
                .put("n", roc.rows())
                .put("events", roc.events())
                .put("auc", roc.area())
                .put("lower_delong", interval.low())
                .put("upper_delong", interval.high())
                .put("se_delong", roc.standardError());
    }

    private static Results calibration(double[] chance, boolean[] outcome) {
        Brier brier = Brier.of(chance, outcome);
        Calibration calibration = Calibration.of(chance, outcome);
        Optional<ChiSquareTest> fit = Calibration.hosmerLemeshow(chance, outcome, GROUPS);
        return new Results()
                .put("brier", brier.value())
                .put("brier_null", brier.ofAverage())
                .put("scaled_brier", brier.scaled())
                .put("log_loss", brier.logLoss())
                .put("calibration_slope", calibration.slope().map(Calibration.Slope::value))
                .put("calibration_slope_se", calibration.slope().map(Calibration.Slope::standardError))
                .put("calibration_in_the_large", calibration.inTheLarge())
                .put("expected_over_observed", calibration.expectedOverObserved())
                .put(
                        "hosmer_lemeshow",
                        new Results()
                                .put("groups", fit.map(test -> test.degreesOfFreedom() + 2))
                                .put("chisq", fit.map(ChiSquareTest::chiSquare))
                                .put("df", fit.map(ChiSquareTest::degreesOfFreedom))
                                .put("p", fit.map(ChiSquareTest::p)));
    }

    static Results censored(Case asked) throws IOException {
        Rows rows = asked.rows();
        double t = asked.number("t");
        CensoredScore score = CensoredScore.of(
                        rows.numbers(asked.mustColumn("time")),
                        flags(rows, asked.mustColumn("event")),
                        rows.numbers(asked.mustColumn("risk")),
                        t)
                .orElseThrow(() -> new IllegalArgumentException("nobody is followed past " + t));
        return new Results()
                .put("n", score.rows())
                .put("t", t)
                .put("brier", score.brier())
                .put("brier_null_km", score.brierOfAverage())
                .put("scaled_brier", score.scaledBrier())
                .put("auc", score.auc())
                .put("observed_risk_km", score.observedRisk())
                .put("mean_predicted", score.meanPredicted())
                .put("expected_over_observed", score.expectedOverObserved())
                .put("cases", score.cases())
                .put("controls", score.controls())
                .put("censored_before_t", score.lost());
    }

    static boolean[] flags(Rows rows, String column) {
        int[] whole = rows.whole(column);
        boolean[] flags = new boolean[whole.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = whole[i] == 1;
        }
        return flags;
    }
}
