package org.holdfast.reports.survival;

import org.holdfast.reports.survival.ModelResult.Fitted;
import org.holdfast.reports.survival.ModelResult.Reason;
import org.holdfast.reports.survival.ModelResult.Refused;

/**
 * Cox's proportional hazards: λ(t|x) = λ₀(t)·exp(β'x), fitted by partial likelihood. Each row is at risk when entry &lt; t ≤ time;
 * a person may have several rows (start–stop). Source: science 1; R's {@code coxph} (oracle {@code *.cox.*}).
 *
 * <pre>{@code
 * ModelResult<CoxFit> result = CoxModel.of(stop, event, exposed, severity)
 *         .entering(start)      // delayed entry, start–stop
 *         .strata(site)         // a baseline hazard for each site
 *         .clusters(patient)    // robust variance: rows of one patient are not independent
 *         .fit();
 * switch (result) {
 *     case ModelResult.Fitted<CoxFit>(CoxFit fit) -> fit.hazardRatio(0), fit.interval(0), ...
 *     case ModelResult.Refused<CoxFit>(var reason, var limit) -> say why there is no figure
 * }
 * }</pre>
 *
 * Ties: Efron unless asked otherwise; censorings after events. Rows with a missing value are left out before.
 */
public final class CoxModel {
    final double[] time;
    final boolean[] event;
    final double[][] covariates;
    final double[] entry;
    final int[] stratum;
    final int[] cluster;
    final Ties ties;

    private CoxModel(
            double[] time,
            boolean[] event,
            double[][] covariates,
            double[] entry,
            int[] stratum,
            int[] cluster,
            Ties ties) {
        this.time = time;
        this.event = event;
        this.covariates = covariates;
        this.entry = entry;
        this.stratum = stratum;
        this.cluster = cluster;
        this.ties = ties;
    }

    /**
     * A model of rows at risk from the start, in one stratum, each for itself. The arrays are read, not copied.
     *
     * @param time exit or last follow-up, finite, in any unit
     * @param event whether the exit is the event
     * @param covariates the columns, at least one, in step with {@code time}
     */
    public static CoxModel of(double[] time, boolean[] event, double[]... covariates) {
        if (covariates.length == 0) {
            throw new IllegalArgumentException("a Cox model wants a covariate");
        }
        same(time.length, event.length);
        for (double[] column : covariates) {
            same(time.length, column.length);
        }
        for (double t : time) {
            finite(t);
        }
        return new CoxModel(time, event, covariates, new double[0], new int[0], new int[0], Ties.EFRON);
    }

    /** The hazard of one exit among several: the other exits leave the risk set as censorings do. */
    public static CoxModel causeSpecific(double[] time, int[] exit, int cause, double[]... covariates) {
        boolean[] event = new boolean[exit.length];
        for (int i = 0; i < exit.length; i++) {
            event[i] = exit[i] == cause;
        }
        return of(time, event, covariates);
    }

    /** With the time from which each row is at risk, before its exit. */
    public CoxModel entering(double[] from) {
        same(time.length, from.length);
        for (int i = 0; i < from.length; i++) {
            finite(from[i]);
            if (from[i] >= time[i]) {
                throw new IllegalArgumentException("a row enters at " + from[i] + " and leaves at " + time[i]);
            }
        }
        return new CoxModel(time, event, covariates, from, stratum, cluster, ties);
    }

    /** With a baseline hazard of its own for each stratum, any numbers. */
    public CoxModel strata(int[] codes) {
        same(time.length, codes.length);
        return new CoxModel(time, event, covariates, entry, codes, cluster, ties);
    }

    /** With standard errors that allow for rows of one cluster (patient, site) being alike; any numbers. */
    public CoxModel clusters(int[] codes) {
        same(time.length, codes.length);
        return new CoxModel(time, event, covariates, entry, stratum, codes, ties);
    }

    /** With another treatment of ties. */
    public CoxModel ties(Ties treatment) {
        return new CoxModel(time, event, covariates, entry, stratum, cluster, treatment);
    }

    /** Fits it. */
    public ModelResult<CoxFit> fit() {
        CoxRows rows = new CoxRows(this);
        if (rows.events == 0) {
            return new Refused<>(Reason.NO_EVENTS, 0);
        }
        Newton.Climb climb = Newton.climb(new PartialLikelihood(rows));
        return climb.trouble()
                .<ModelResult<CoxFit>>map(reason -> new Refused<>(reason, climb.logLikelihood()))
                .orElseGet(() -> new Fitted<>(new CoxFit(rows, climb)));
    }

    private static void same(int rows, int others) {
        if (rows != others) {
            throw new IllegalArgumentException("the columns differ in length");
        }
    }

    private static void finite(double t) {
        if (!Double.isFinite(t)) {
            throw new IllegalArgumentException("not a time: " + t);
        }
    }
}
