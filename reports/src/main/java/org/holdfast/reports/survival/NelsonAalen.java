package org.holdfast.reports.survival;

/**
 * Nelson–Aalen: cumulative hazard H(t) = Σ d/n over event times ≤ t, variance Σ d/n². Unit: events per person who stays all the
 * time, 0 or more. Ties as they are, events before censorings. Agrees with R's {@code survfit(stype = 2, ctype = 1)} (oracle
 * {@code *.nelson_aalen}).
 */
public final class NelsonAalen {
    private final RiskTable table;
    private final double[] hazard;
    private final double[] variance;
    private final double[] untied;

    private NelsonAalen(RiskTable table) {
        this.table = table;
        hazard = new double[table.size()];
        variance = new double[table.size()];
        untied = new double[table.size()];
        double h = 0;
        double v = 0;
        double u = 0;
        for (int j = 0; j < hazard.length; j++) {
            double n = table.atRisk[j];
            double d = table.events[j];
            if (d > 0) {
                h += d / n;
                v += d / (n * n);
                for (int before = 0; before < d; before++) {
                    u += 1 / (n - before);
                }
            }
            hazard[j] = h;
            variance[j] = v;
            untied[j] = u;
        }
    }

    /** The cumulative hazard of a group. */
    public static NelsonAalen of(RiskTable table) {
        return new NelsonAalen(table);
    }

    /** H just after {@code t}; carried on past the last follow-up. */
    public double at(double t) {
        return value(hazard, t);
    }

    /** Its standard error √Σ d/n². */
    public double standardErrorAt(double t) {
        return Math.sqrt(value(variance, t));
    }

    /** Fleming–Harrington: as if tied events had come one after the other, Σ 1/n + 1/(n−1) + … (R's {@code ctype = 2}). */
    public double flemingHarringtonAt(double t) {
        return value(untied, t);
    }

    /** exp(−H): the share without the event by this estimator. */
    public double survivalAt(double t) {
        return Math.exp(-at(t));
    }

    private double value(double[] values, double t) {
        int at = table.last(t);
        return at < 0 ? 0 : values[at];
    }
}
