package org.holdfast.demo;

import org.holdfast.episode.DischargeReason;

/**
 * How and when a stay ends, if nobody looks: the first of drop-out, completion and other exits. Source:
 * demo-clinic-parameters.json.
 *
 * @param day whole days from admission, at least 1
 */
record Fate(int day, DischargeReason reason) {
    private static final double SEVERITY = 0.30;

    /** The one causal effect of support on staying that the demo clinic holds: the hazard of dropping out is a fifth lower. */
    private static final double HAZARD_WHEN_SUPPORTED = 0.80;

    /** Stays, as far as anybody can see. */
    static final Fate STAYS = new Fate(100_000, DischargeReason.OTHER);

    /** @param supportedFrom day from admission of the first designated supporter; huge for never */
    static Fate draw(Dice dice, DemoProgramme programme, double severity, double site, double supportedFrom) {
        double time = dropOut(dice, programme, severity, site, supportedFrom);
        DischargeReason reason = DischargeReason.LEFT_AGAINST_ADVICE;
        double[] others = {
            programme.completionMedian * StrictMath.exp(programme.completionSigma * dice.normal()),
            dice.exponential() / programme.transferRate,
            dice.exponential() / programme.terminationRate,
            dice.exponential() / programme.incarcerationRate,
            dice.exponential() / programme.deathRate
        };
        DischargeReason[] reasons = {
            DischargeReason.COMPLETED,
            DischargeReason.TRANSFERRED,
            DischargeReason.TERMINATED_BY_CLINIC,
            DischargeReason.INCARCERATED,
            DischargeReason.DIED
        };
        for (int i = 0; i < others.length; i++) {
            if (others[i] < time) {
                time = others[i];
                reason = reasons[i];
            }
        }
        return new Fate((int) Math.min(100_000, Math.max(1, Math.ceil(time))), reason);
    }

    /** Inverts the cumulative hazard, which bends on the day support begins. */
    private static double dropOut(
            Dice dice, DemoProgramme programme, double severity, double site, double supportedFrom) {
        double person = dice.gamma4() * StrictMath.exp(SEVERITY * severity + site);
        double spent = dice.exponential() / person;
        double bend = StrictMath.pow(supportedFrom / programme.dropOutScale, programme.dropOutShape);
        double unsupported = spent <= bend ? spent : bend + (spent - bend) / HAZARD_WHEN_SUPPORTED;
        return programme.dropOutScale * StrictMath.pow(unsupported, 1 / programme.dropOutShape);
    }
}
