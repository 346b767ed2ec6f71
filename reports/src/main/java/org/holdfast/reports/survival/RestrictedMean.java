package org.holdfast.reports.survival;

/**
 * Restricted mean: time without the event within the first τ, ∫₀^τ S, in the unit of time, 0 to τ. Variance Σ_{t≤τ} A² d/(n(n−d)),
 * A = ∫_t^τ S. Needs no proportional hazards: the headline measure of days retained. Agrees with R's
 * {@code summary(survfit, rmean = τ)} and {@code survRM2} (oracle {@code *.rmst}).
 *
 * @param tau length of the window, above 0
 * @param value mean time without the event
 * @param standardError its standard error
 */
public record RestrictedMean(double tau, double value, double standardError) {
    /**
     * The mean of one group.
     *
     * @throws IllegalArgumentException where τ lies beyond the last time anybody was seen: the curve says nothing there
     */
    public static RestrictedMean of(RiskTable table, double tau) {
        if (!(tau > 0) || !(tau <= table.lastTime().orElse(0))) {
            throw new IllegalArgumentException(
                    "a mean within " + tau + " needs follow-up of that length; the last was seen at "
                            + table.lastTime().orElse(0));
        }
        KaplanMeier curve = KaplanMeier.of(table);
        double area = 0;
        double variance = 0;
        double until = tau;
        for (int at = table.last(tau); at >= 0; at--) {
            double t = table.time[at];
            area += curve.survival(at) * (until - t);
            until = t;
            double n = table.atRisk[at];
            double d = table.events[at];
            // where the last one left no time remains, and the term is nothing
            variance += d > 0 && d < n ? area * area * d / (n * (n - d)) : 0;
        }
        return new RestrictedMean(tau, area + until, Math.sqrt(variance));
    }
}
