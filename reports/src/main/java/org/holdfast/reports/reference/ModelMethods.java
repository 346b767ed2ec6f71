package org.holdfast.reports.reference;

import java.io.IOException;
import java.util.Map;
import org.holdfast.reports.survival.EValue;
import org.holdfast.reports.survival.FineGray;
import org.holdfast.reports.survival.FineGrayFit;
import org.holdfast.reports.survival.ModelResult;

/** Fitted models, prediction and exposure that changes over time. */
final class ModelMethods {
    private ModelMethods() {}

    static void addTo(Map<String, Method> methods) {
        methods.put("cox_ph", CoxMethod::cox);
        methods.put("cause_specific_cox", CoxMethod::causeSpecific);
        methods.put("fine_gray", ModelMethods::fineGray);
        methods.put("logistic_regression", PredictionMethod::logistic);
        methods.put("ipcw_brier_auc", PredictionMethod::censored);
        methods.put("time_dependent_exposure", ExposureMethod::exposure);
        methods.put("e_value", ModelMethods::eValue);
    }

    private static Results fineGray(Case asked) throws IOException {
        Rows rows = asked.rows();
        Design design = Design.of(rows, asked.columnList("covars"));
        ModelResult<FineGrayFit> result = FineGray.of(
                        rows.numbers(asked.mustColumn("time")),
                        rows.whole(asked.mustColumn("event")),
                        (int) asked.number("cause", 1),
                        design.columns())
                .fit();
        Results results = new Results().put("n", rows.size()).put("names", design.names());
        int p = design.columns().length;
        return switch (result) {
            case ModelResult.Fitted<FineGrayFit>(FineGrayFit fit) ->
                results.list("coef", p, fit::coefficient)
                        .list("se_robust", p, fit::standardError)
                        .put("loglik", fit.logLikelihood())
                        .put("converged", true);
            case ModelResult.Refused<FineGrayFit>(ModelResult.Reason reason, double limit) ->
                results.list("coef", p, j -> null)
                        .put("reason", reason.sentence())
                        .put("loglik", limit)
                        .put("converged", false);
        };
    }

    private static Results eValue(Case asked) {
        EValue e = EValue.ofHazardRatio(asked.number("hr"), asked.number("lower"), asked.number("upper"));
        return new Results()
                .put("rr_approx", e.riskRatio())
                .put("e_value", e.value())
                .put("e_value_ci", e.ofLimit());
    }
}
