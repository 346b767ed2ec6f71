package org.holdfast.reports.survival;

import org.holdfast.reports.survival.ModelResult.Fitted;
import org.holdfast.reports.survival.ModelResult.Reason;
import org.holdfast.reports.survival.ModelResult.Refused;

/**
 * Fine and Gray's model of a cumulative incidence: who left by another exit stays in the risk set, with weight G(t−)/G(T−), where G is the
 * Kaplan–Meier curve of censoring. Ties as Breslow's. Source: Fine & Gray 1999, science 1; R's {@code cmprsk::crr} (oracle
 * {@code *.finegray.*}). One pass costs rows · covariates², never rows².
 */
public final class FineGray {
    private final FineGrayRows rows;

    private FineGray(FineGrayRows rows) {
        this.rows = rows;
    }

    /**
     * A model of one exit among several. Everybody is at risk from the start.
     *
     * @param time exit or last follow-up, finite, in any unit
     * @param exit 0 for still there (censored), otherwise the kind of exit
     * @param cause the kind of exit the model is of, not 0
     * @param covariates the columns, at least one, in step with {@code time}
     */
    public static FineGray of(double[] time, int[] exit, int cause, double[]... covariates) {
        if (cause == 0) {
            throw new IllegalArgumentException("0 stands for still there, not for an exit");
        }
        // the form of the columns is that of a Cox model's
        CoxModel.causeSpecific(time, exit, cause, covariates);
        return new FineGray(new FineGrayRows(time, exit, cause, covariates));
    }

    /** Fits it. */
    public ModelResult<FineGrayFit> fit() {
        if (rows.events == 0) {
            return new Refused<>(Reason.NO_EVENTS, 0);
        }
        Newton.Climb climb = Newton.climb(new FineGrayLikelihood(rows));
        return climb.trouble()
                .<ModelResult<FineGrayFit>>map(reason -> new Refused<>(reason, climb.logLikelihood()))
                .orElseGet(() -> new Fitted<>(new FineGrayFit(rows, climb)));
    }
}
