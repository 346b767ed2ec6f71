package org.holdfast.reports.ranking;

/**
 * What calling everybody above a risk is worth, in true calls per stay: TP/n − FP/n · threshold/(1 − threshold), beside calling
 * everybody; calling nobody is worth 0. Source: Vickers and Elkin 2006.
 *
 * @param threshold the risk from which somebody is called, above 0 and below 1
 */
public record NetBenefit(double threshold, double model, double everybody) {
    static NetBenefit at(double threshold, double[] risk, boolean[] event) {
        double odds = threshold / (1 - threshold);
        int called = 0;
        int right = 0;
        int events = 0;
        for (int i = 0; i < risk.length; i++) {
            events += event[i] ? 1 : 0;
            if (risk[i] >= threshold) {
                called++;
                right += event[i] ? 1 : 0;
            }
        }
        double n = risk.length;
        return new NetBenefit(threshold, right / n - odds * (called - right) / n, events / n - odds * (n - events) / n);
    }
}
