package org.holdfast.reports.survival;

/**
 * Curves for an exposure that begins after admission: Kaplan–Meier over those exposed at each time (who enter at their designation) and
 * over those not, instead of curves by what people became in the end. Source: Simon & Makuch 1984; R's
 * {@code survfit(Surv(start, stop, event) ~ exposed)} (oracle {@code jasa.exposure}).
 *
 * @param unexposed people leave it, censored, at their designation
 * @param exposed people enter it at their designation
 */
public record SimonMakuch(KaplanMeier unexposed, KaplanMeier exposed) {
    private static final int FEW = 10;

    /** The curves with log-log limits. */
    public static SimonMakuch of(TimeDependentExposure rows) {
        return new SimonMakuch(KaplanMeier.of(rows.table(false)), KaplanMeier.of(rows.table(true)));
    }

    /**
     * Whether either curve has, up to and with {@code t}, an event with fewer than 10 at risk: say so. The exposed are few at the start, and
     * one early event among them throws the whole curve down.
     */
    public boolean thinBy(double t) {
        return thin(unexposed.table(), t) || thin(exposed.table(), t);
    }

    private static boolean thin(RiskTable table, double t) {
        for (int at = 0; at < table.size() && table.time(at) <= t; at++) {
            if (table.events(at) > 0 && table.atRisk(at) < FEW) {
                return true;
            }
        }
        return false;
    }
}
