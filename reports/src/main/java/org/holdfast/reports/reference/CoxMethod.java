package org.holdfast.reports.reference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.survival.BaselineHazard;
import org.holdfast.reports.survival.ChiSquareTest;
import org.holdfast.reports.survival.Concordance;
import org.holdfast.reports.survival.CoxFit;
import org.holdfast.reports.survival.CoxModel;
import org.holdfast.reports.survival.ModelResult;
import org.holdfast.reports.survival.ProportionalHazards;
import org.holdfast.reports.survival.Ties;
import org.holdfast.reports.survival.TimeScale;

/** Cox models, of one exit or of one cause among several. */
final class CoxMethod {
    /** What the reference asks of a model that has no finite coefficients. */
    static final String NO_FIT =
            "report non-finite / non-converged coefficient (monotone likelihood), not a number with a tiny p-value";

    private CoxMethod() {}

    static Results cox(Case asked) throws IOException {
        return fit(asked, OptionalInt.empty());
    }

    static Results causeSpecific(Case asked) throws IOException {
        return fit(asked, OptionalInt.of((int) asked.number("cause")));
    }

    private static Results fit(Case asked, OptionalInt cause) throws IOException {
        Rows rows = entered(asked, asked.rows());
        Design design = Design.of(rows, asked.columnList("covars"));
        int[] exit = rows.whole(asked.mustColumn("event"));
        CoxModel model = CoxModel.causeSpecific(
                        rows.numbers(asked.mustColumn("time")),
                        exit,
                        cause.orElseGet(() -> eventCode(exit)),
                        design.columns())
                .ties(ties(asked));
        if (asked.column("entry").isPresent()) {
            model = model.entering(rows.numbers(asked.mustColumn("entry")));
        }
        List<String> strata = asked.columnList("strata");
        if (!strata.isEmpty()) {
            model = model.strata(rows.codes(strata));
        }
        if (asked.column("cluster").isPresent()) {
            model = model.clusters(rows.codes(asked.mustColumn("cluster")));
        }
        return switch (model.fit()) {
            case ModelResult.Fitted<CoxFit>(CoxFit fit) -> results(asked, design, fit);
            case ModelResult.Refused<CoxFit>(ModelResult.Reason reason, double limit) ->
                new Results()
                        .put("n", rows.size())
                        .put("names", design.names())
                        .list("coef", design.names().size(), j -> null)
                        .put("must", NO_FIT)
                        .put("reason", reason.sentence())
                        .put("loglik_limit", limit);
        };
    }

    /** As in R, 1; or 2 where the codes are 1 and 2. */
    private static int eventCode(int[] codes) {
        boolean oneAndTwo = Arrays.stream(codes).allMatch(code -> code == 1 || code == 2);
        return oneAndTwo && Arrays.stream(codes).anyMatch(code -> code == 2) ? 2 : 1;
    }

    /** As in R, a row that does not leave after it entered is no row. */
    private static Rows entered(Case asked, Rows rows) {
        if (asked.column("entry").isEmpty()) {
            return rows;
        }
        double[] entry = rows.numbers(asked.mustColumn("entry"));
        double[] time = rows.numbers(asked.mustColumn("time"));
        return rows.where(i -> entry[i] < time[i]);
    }

    static Ties ties(Case asked) {
        return asked.word("ties", "efron").equals("breslow") ? Ties.BRESLOW : Ties.EFRON;
    }

    private static Results results(Case asked, Design design, CoxFit fit) {
        int p = fit.covariates();
        Results results = new Results()
                .put("n", fit.rows())
                .put("events", fit.events())
                .put("names", design.names())
                .list("coef", p, fit::coefficient)
                .list("hr", p, fit::hazardRatio)
                .list("se", p, fit::standardError)
                .list("lower_hr", p, j -> fit.interval(j).map(Interval::low))
                .list("upper_hr", p, j -> fit.interval(j).map(Interval::high))
                .put("loglik_null", fit.nullLogLikelihood())
                .put("loglik", fit.logLikelihood())
                .put("lrt", fit.likelihoodRatio().chiSquare())
                .put("wald", fit.wald().map(ChiSquareTest::chiSquare))
                .put("score", fit.score().chiSquare())
                .put("df", p)
                .put("concordance", fit.concordance().map(Concordance::value))
                .put("concordance_se", fit.concordance().map(Concordance::standardError));
        if (asked.column("cluster").isPresent()) {
            results.list("se_robust", p, fit::robustStandardError);
        }
        if (asked.flag("zph")) {
            results.put("zph_km", test(design, fit, TimeScale.KAPLAN_MEIER));
            results.put("zph_identity", test(design, fit, TimeScale.IDENTITY));
        }
        double[] times = asked.numbers("baseline_times");
        if (times.length > 0) {
            results.put("baseline_cumhaz_at_zero", baseline(fit, times));
        }
        return results;
    }

    private static Results test(Design design, CoxFit fit, TimeScale scale) {
        Optional<ProportionalHazards> test = fit.proportionalHazards(scale, design.members());
        List<String> names = new ArrayList<>(design.terms());
        names.add("GLOBAL");
        return new Results()
                .put("names", names)
                .list("chisq", names.size(), j -> test.map(t -> at(t, j).chiSquare()))
                .list("df", names.size(), j -> test.map(t -> at(t, j).degreesOfFreedom()))
                .list("p", names.size(), j -> test.map(t -> at(t, j).p()));
    }

    private static ChiSquareTest at(ProportionalHazards test, int j) {
        return j < test.terms().size() ? test.terms().get(j) : test.global();
    }

    /** One curve after the other where there are strata. */
    private static Results baseline(CoxFit fit, double[] times) {
        BaselineHazard baseline = fit.baseline();
        double[] nought = new double[fit.covariates()];
        List<OptionalDouble> hazards = new ArrayList<>();
        for (int stratum : baseline.strata()) {
            for (double t : times) {
                hazards.add(OptionalDouble.of(baseline.cumulative(stratum, t, nought)));
            }
        }
        return new Results().put("times", times).put("cumhaz", hazards);
    }
}
