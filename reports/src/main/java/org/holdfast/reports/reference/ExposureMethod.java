package org.holdfast.reports.reference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.holdfast.reports.survival.ChiSquareTest;
import org.holdfast.reports.survival.CoxFit;
import org.holdfast.reports.survival.CoxModel;
import org.holdfast.reports.survival.KaplanMeier;
import org.holdfast.reports.survival.Landmark;
import org.holdfast.reports.survival.LogRank;
import org.holdfast.reports.survival.MantelByar;
import org.holdfast.reports.survival.ModelResult;
import org.holdfast.reports.survival.SimonMakuch;
import org.holdfast.reports.survival.Ties;
import org.holdfast.reports.survival.TimeDependentExposure;

/** An exposure that begins after admission. */
final class ExposureMethod {
    private static final String RULE =
            "included: time > L (still under observation and event free); exposed: exposure time <= L";

    private ExposureMethod() {}

    static Results exposure(Case asked) throws IOException {
        Rows rows = asked.rows("exposure_time");
        double[] time = rows.numbers(asked.mustColumn("time"));
        boolean[] event = PredictionMethod.flags(rows, asked.mustColumn("event"));
        double[] exposure = rows.numbersOrInfinity(asked.mustColumn("exposure_time"));
        Design design = Design.of(rows, asked.columnList("covars"));
        TimeDependentExposure exposed = TimeDependentExposure.of(
                time, event, exposure, asked.number("zero_time", TimeDependentExposure.HALF_A_DAY));
        double[] times = asked.numbers("times_after");
        List<Results> landmarks = new ArrayList<>();
        for (double day : asked.numbers("landmarks")) {
            landmarks.add(landmark(Landmark.at(day, time, event, exposure), design, CoxMethod.ties(asked), times));
        }
        return new Results()
                .put("time_dependent_cox", cox(exposed, design, CoxMethod.ties(asked)))
                .put("simon_makuch", curves(SimonMakuch.of(exposed), times))
                .put("landmark", landmarks);
    }

    private static Results cox(TimeDependentExposure exposed, Design design, Ties ties) {
        Optional<CoxFit> adjusted = fitted(exposed.model(design.columns()).ties(ties));
        Optional<CoxFit> alone = fitted(exposed.model().ties(ties));
        List<String> names = new ArrayList<>(design.names());
        names.addFirst("x");
        int p = names.size();
        return new Results()
                .put("rows", exposed.rows())
                .put("events", exposed.events(true) + exposed.events(false))
                .put("names", names)
                .list("coef", p, j -> adjusted.map(fit -> fit.coefficient(j)))
                .list("se", p, j -> adjusted.map(fit -> fit.standardError(j)))
                .list("hr", p, j -> adjusted.map(fit -> fit.hazardRatio(j)))
                .list("loglik", 2, j -> adjusted.map(fit -> j == 0 ? fit.nullLogLikelihood() : fit.logLikelihood()))
                .put("unadjusted_coef", alone.map(fit -> fit.coefficient(0)))
                .put("unadjusted_se", alone.map(fit -> fit.standardError(0)))
                .put("mantel_byar_score_chisq", chiSquare(MantelByar.of(exposed, ties)))
                .put("mantel_byar_score_chisq_breslow", chiSquare(MantelByar.of(exposed, Ties.BRESLOW)))
                .put("events_exposed", exposed.events(true))
                .put("events_unexposed", exposed.events(false))
                .put("persontime_exposed", exposed.timeAtRisk(true))
                .put("persontime_unexposed", exposed.timeAtRisk(false));
    }

    private static Optional<Double> chiSquare(MantelByar test) {
        return test.test().map(ChiSquareTest::chiSquare);
    }

    private static Results curves(SimonMakuch curves, double[] times) {
        return new Results()
                .put("times", times)
                .list("strata", 2 * times.length, i -> i / times.length)
                .list(
                        "surv",
                        2 * times.length,
                        i -> (i < times.length ? curves.unexposed() : curves.exposed())
                                .survivalAt(times[i % times.length]));
    }

    private static Results landmark(Landmark landmark, Design design, Ties ties, double[] times) {
        Optional<CoxFit> fit = fitted(landmark.model(design.columns()).ties(ties));
        LogRank test = landmark.logRank();
        return new Results()
                .put("landmark", landmark.day())
                .put("rule", RULE)
                .put("n", landmark.rows())
                .put("n_exposed", landmark.exposed())
                .put("n_excluded", landmark.excluded())
                .put("events", landmark.events())
                .put("logrank_chisq", test.p().isPresent() ? test.chiSquare() : null)
                .put("p", test.p())
                .put("coef", fit.map(f -> f.coefficient(0)))
                .put("se", fit.map(f -> f.standardError(0)))
                .put("hr", fit.map(f -> f.hazardRatio(0)))
                .put("times_after", times)
                .put("surv_unexposed", survival(landmark.curve(false), times))
                .put("surv_exposed", survival(landmark.curve(true), times));
    }

    private static double[] survival(KaplanMeier curve, double[] times) {
        return Arrays.stream(times).map(curve::survivalAt).toArray();
    }

    private static Optional<CoxFit> fitted(CoxModel model) {
        return switch (model.fit()) {
            case ModelResult.Fitted<CoxFit>(CoxFit fit) -> Optional.of(fit);
            case ModelResult.Refused<CoxFit> refused -> Optional.empty();
        };
    }
}
