package org.holdfast.reports.bench;

import java.util.ArrayList;
import java.util.List;
import org.holdfast.reports.survival.AalenJohansen;
import org.holdfast.reports.survival.CoxFit;
import org.holdfast.reports.survival.CoxModel;
import org.holdfast.reports.survival.FineGray;
import org.holdfast.reports.survival.FineGrayFit;
import org.holdfast.reports.survival.FollowUp;
import org.holdfast.reports.survival.KaplanMeier;
import org.holdfast.reports.survival.LogRank;
import org.holdfast.reports.survival.ModelResult;
import org.holdfast.reports.survival.RestrictedMean;
import org.holdfast.reports.survival.RiskTable;

/** What is timed: each question from raw rows to the numbers that R gives for the same rows, in the same order. */
enum Question {
    KAPLAN_MEIER(1, 1e-9) {
        @Override
        double[] answer(MadeRows rows) {
            List<Double> numbers = new ArrayList<>();
            for (RiskTable table : twoGroups(rows).tables()) {
                KaplanMeier curve = KaplanMeier.of(table);
                numbers.add(curve.survivalAt(180));
                numbers.add(curve.standardErrorAt(180).orElseThrow());
            }
            return array(numbers);
        }
    },
    LOG_RANK(1, 1e-9) {
        @Override
        double[] answer(MadeRows rows) {
            return new double[] {LogRank.of(twoGroups(rows)).chiSquare()};
        }
    },
    RESTRICTED_MEAN(1, 1e-9) {
        @Override
        double[] answer(MadeRows rows) {
            List<Double> numbers = new ArrayList<>();
            for (RiskTable table : twoGroups(rows).tables()) {
                RestrictedMean mean = RestrictedMean.of(table, 365);
                numbers.add(mean.value());
                numbers.add(mean.standardError());
            }
            return array(numbers);
        }
    },
    AALEN_JOHANSEN(1, 1e-9) {
        @Override
        double[] answer(MadeRows rows) {
            AalenJohansen curves = AalenJohansen.of(FollowUp.ofCauses(rows.time(), rows.cause));
            List<Double> numbers = new ArrayList<>();
            for (int cause = 1; cause <= 3; cause++) {
                numbers.add(curves.incidenceAt(cause, 180));
                numbers.add(curves.standardErrorAt(cause, 180));
            }
            return array(numbers);
        }
    },
    COX(1, 1e-6) {
        @Override
        double[] answer(MadeRows rows) {
            CoxFit fit = fitted(model(rows).fit());
            return new double[] {
                fit.coefficient(0), fit.coefficient(1), fit.coefficient(2), fit.standardError(0), fit.logLikelihood()
            };
        }
    },
    COX_ROBUST(10, 1e-6) {
        @Override
        double[] answer(MadeRows rows) {
            CoxFit fit = fitted(model(rows).clusters(rows.person).fit());
            return new double[] {fit.coefficient(0), fit.robustStandardError(0).orElseThrow()};
        }
    },
    FINE_GRAY(500, 1e-4) {
        @Override
        double[] answer(MadeRows rows) {
            FineGrayFit fit = fitted(FineGray.of(rows.time(), rows.cause, 1, rows.supported, rows.severity, rows.age)
                    .fit());
            return new double[] {fit.coefficient(0), fit.coefficient(1), fit.coefficient(2), fit.standardError(0)};
        }
    };

    private final int smaller;
    private final double tolerance;

    Question(int smaller, double tolerance) {
        this.smaller = smaller;
        this.tolerance = tolerance;
    }

    abstract double[] answer(MadeRows rows);

    /** Rows to ask of so many: where R cannot do all in a bearable time, the part that it can. */
    int rows(int all) {
        return Math.max(500, all / smaller);
    }

    /** How far ours and R's may differ, as a share. */
    double tolerance() {
        return tolerance;
    }

    private static FollowUp twoGroups(MadeRows rows) {
        return FollowUp.ofDays(rows.day, rows.event()).inGroups(rows.group, 2);
    }

    private static CoxModel model(MadeRows rows) {
        return CoxModel.of(rows.time(), rows.event(), rows.supported, rows.severity, rows.age);
    }

    private static <F> F fitted(ModelResult<F> result) {
        return switch (result) {
            case ModelResult.Fitted<F>(F fit) -> fit;
            case ModelResult.Refused<F> refused ->
                throw new IllegalStateException(refused.reason().sentence());
        };
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
