package org.holdfast.reports.survival;

/**
 * How strong an unmeasured cause would have to be, as a risk ratio with both exposure and outcome, to explain an association away:
 * E = RR + √(RR(RR − 1)) for RR ≥ 1, of 1/RR below 1. A hazard ratio of a common outcome is first turned into
 * RR ≈ (1 − 0.5^√HR)/(1 − 0.5^√(1/HR)). Source: VanderWeele & Ding 2017 (oracle {@code evalue.*}).
 *
 * @param riskRatio the approximate risk ratio
 * @param value E-value of the estimate, 1 or more
 * @param ofLimit E-value of the confidence limit nearer to 1; 1 where the interval holds 1
 */
public record EValue(double riskRatio, double value, double ofLimit) {

    /** For a hazard ratio with its 95 % limits, all above 0, of an outcome that more than 15 % have. */
    public static EValue ofHazardRatio(double ratio, double low, double high) {
        return ofRiskRatio(riskRatio(ratio), riskRatio(low), riskRatio(high));
    }

    /** For a risk ratio with its 95 % limits, all above 0; a hazard ratio of a rare outcome counts as one. */
    public static EValue ofRiskRatio(double ratio, double low, double high) {
        if (!(low > 0 && low <= ratio && ratio <= high) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    "not a ratio with its limits: " + ratio + " (" + low + " to " + high + ")");
        }
        double near = ratio >= 1 ? Math.max(1, low) : Math.min(1, high);
        return new EValue(ratio, e(ratio), e(near));
    }

    private static double riskRatio(double hazardRatio) {
        return (1 - Math.pow(0.5, Math.sqrt(hazardRatio))) / (1 - Math.pow(0.5, Math.sqrt(1 / hazardRatio)));
    }

    private static double e(double ratio) {
        double above = ratio >= 1 ? ratio : 1 / ratio;
        return above + Math.sqrt(above * (above - 1));
    }
}
