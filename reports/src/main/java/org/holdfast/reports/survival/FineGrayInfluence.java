package org.holdfast.reports.survival;

/**
 * What each row adds to the score of a Fine–Gray model: η = ∫(x − x̄)w dM, and ψ for the censoring curve being itself estimated,
 * ψ = ∫ q/π dMᶜ with π the number at risk and q(u) the pull of those already gone by another exit after u. Source: Fine & Gray 1999,
 * section 4; R's {@code crr}.
 */
final class FineGrayInfluence {
    private final FineGrayRows rows;
    private final int p;
    private final double[] weight;
    /** Summed up to and with each group: 1/risk set and x̄/risk set, for those there and, times G, for those gone. */
    private final double[] there;

    private final double[] gone;
    private final double[] mean;
    private final int width;

    private FineGrayInfluence(FineGrayRows rows, double[] coefficients) {
        this.rows = rows;
        p = rows.covariates;
        width = 1 + p;
        there = new double[rows.groups() * width];
        gone = new double[rows.groups() * width];
        mean = new double[rows.groups() * p];
        FineGrayLikelihood likelihood = new FineGrayLikelihood(rows);
        likelihood.descend(coefficients, this::step);
        weight = likelihood.weight;
        for (int at = width; at < there.length; at++) {
            there[at] += there[at - width];
            gone[at] += gone[at - width];
        }
    }

    private void step(int group, double s0, double[] sums) {
        double hazard = rows.happened[group] / s0;
        there[group * width] = hazard;
        gone[group * width] = hazard * rows.uncensored[group];
        for (int j = 0; j < p; j++) {
            mean[group * p + j] = sums[1 + j] / s0;
            there[group * width + 1 + j] = hazard * mean[group * p + j];
            gone[group * width + 1 + j] = hazard * rows.uncensored[group] * mean[group * p + j];
        }
    }

    /** V·(Σ (η + ψ)(η + ψ)')·V. */
    static double[][] robust(FineGrayRows rows, double[] coefficients, double[][] variance) {
        FineGrayInfluence influence = new FineGrayInfluence(rows, coefficients);
        double[] vectors = new double[rows.size * rows.covariates];
        influence.addOwn(vectors);
        influence.addCensoring(vectors);
        return ScoreResiduals.sandwich(vectors, rows.covariates, variance);
    }

    private void addOwn(double[] vectors) {
        for (int group = 0; group < rows.groups(); group++) {
            for (int i = rows.from[group]; i < rows.from[group + 1]; i++) {
                boolean other = rows.exit[i] == FineGrayRows.OTHER;
                double later = other ? 1 / rows.uncensored[group] : 0;
                double met = there[group * width] + later * after(group, 0);
                for (int j = 0; j < p; j++) {
                    double x = rows.x.values[i * p + j];
                    double pull = rows.exit[i] == FineGrayRows.EVENT ? x - mean[group * p + j] : 0;
                    double metMean = there[group * width + 1 + j] + later * after(group, 1 + j);
                    vectors[i * p + j] += pull - weight[i] * (x * met - metMean);
                }
            }
        }
    }

    /** What is met after a group by those gone. */
    private double after(int group, int which) {
        return gone[(rows.groups() - 1) * width + which] - gone[group * width + which];
    }

    /** What is met in a group and after by those gone. */
    private double from(int group, int which) {
        return gone[(rows.groups() - 1) * width + which] - (group == 0 ? 0 : gone[(group - 1) * width + which]);
    }

    /** Ties as in R: who left by another exit on the day of a censoring does not yet count, an event of that day still does. */
    private void addCensoring(double[] vectors) {
        double[] already = new double[width];
        double[] q = new double[p];
        double[] summed = new double[p];
        for (int group = 0; group < rows.groups(); group++) {
            double atRisk = rows.size - rows.from[group];
            for (int j = 0; j < p; j++) {
                q[j] = already[1 + j] * from(group, 0) - already[0] * from(group, 1 + j);
                summed[j] += q[j] * rows.stayed[group] / (atRisk * atRisk);
            }
            for (int i = rows.from[group]; i < rows.from[group + 1]; i++) {
                boolean censored = rows.exit[i] == FineGrayRows.STAYED;
                for (int j = 0; j < p; j++) {
                    vectors[i * p + j] += (censored ? q[j] / atRisk : 0) - summed[j];
                }
            }
            for (int i = rows.from[group]; i < rows.from[group + 1]; i++) {
                if (rows.exit[i] == FineGrayRows.OTHER) {
                    double w = weight[i] / rows.uncensored[group];
                    already[0] += w;
                    for (int j = 0; j < p; j++) {
                        already[1 + j] += w * rows.x.values[i * p + j];
                    }
                }
            }
        }
    }
}
