package org.holdfast.reports.survival;

import java.util.Arrays;

/**
 * Score and variance of {@link GrayTest} in one stratum, time by time. An event of a group counts by what it changes at its own time
 * ({@code now}) and, through the pooled incidence, at all later ones ({@code sum}, known only at the end, so that its square is put
 * together from three parts). Tied events are taken as drawn without replacement.
 */
final class GrayScore {
    private final Tally tally;
    private final int cause;
    private final double rho;
    private final int k;
    private final double[] survival;
    private final double[] incidence;
    private final double[][] now;
    private final double[][] sum;
    private final double[] squares;
    private final double[][] crossed;

    GrayScore(Tally tally, int cause, double rho) {
        this.tally = tally;
        this.cause = cause;
        this.rho = rho;
        k = tally.groups();
        survival = new double[k];
        Arrays.fill(survival, 1);
        incidence = new double[k];
        now = new double[k][k];
        sum = new double[k][k];
        squares = new double[k];
        crossed = new double[k][k];
    }

    void addTo(double[] score, double[][] variance) {
        double pooled = 0;
        for (int at = 0; at < tally.time.length; at++) {
            int all = 0;
            int here = 0;
            double risk = 0;
            double kept = 0;
            for (int g = 0; g < k; g++) {
                all += tally.events(g, at);
                here += events(g, at);
                if (atRisk(g, at) > 0) {
                    risk += atRisk(g, at) / survival[g];
                    kept += atRisk(g, at) * (1 - incidence[g]) / survival[g];
                }
            }
            if (all == 0) {
                continue;
            }
            double next = pooled + here / risk;
            double weight = Math.pow(1 - pooled, rho);
            addScore(at, here, kept, weight, score);
            addWeights(at, here, risk, 1 - pooled, weight);
            addVariance(at, here, risk, 1 - next, variance);
            step(at);
            pooled = next;
        }
        addLate(variance);
    }

    private int events(int g, int at) {
        return cause < tally.endings ? tally.ended(g, cause, at) : 0;
    }

    private double atRisk(int g, int at) {
        return tally.atRisk[g][at];
    }

    private void addScore(int at, double here, double kept, double weight, double[] score) {
        for (int g = 0; g < k; g++) {
            if (atRisk(g, at) > 0) {
                double share = atRisk(g, at) * (1 - incidence[g]) / (survival[g] * kept);
                score[g] += weight * (events(g, at) - here * share);
            }
        }
    }

    private void addWeights(int at, double here, double risk, double left, double weight) {
        for (int i = 0; i < k; i++) {
            double mine = atRisk(i, at) / survivalOf(i);
            for (int j = 0; j < k; j++) {
                double theirs = atRisk(j, at) / survivalOf(j);
                now[i][j] = weight * mine * ((i == j ? 1 : 0) - theirs / risk);
                sum[i][j] += here > 0 ? now[i][j] * here / (risk * left) : 0;
            }
        }
    }

    /** The survival a group comes with; one that has emptied has nobody at risk to divide. */
    private double survivalOf(int g) {
        return survival[g] > 0 ? survival[g] : 1;
    }

    private void addVariance(int at, double here, double risk, double left, double[][] variance) {
        for (int g = 0; g < k; g++) {
            double n = atRisk(g, at);
            if (n == 0) {
                continue;
            }
            double after = survival[g] * (n - tally.events(g, at)) / n;
            if (here > 0) {
                double untied = here > 1 ? 1 - (here - 1) / (risk * survival[g] - 1) : 1;
                double spread = untied * survival[g] * here / (risk * n);
                add(g, 1, after > 0 ? 1 - left / after : 1, spread, variance);
            }
            double others = tally.events(g, at) - events(g, at);
            if (others > 0 && after > 0) {
                double untied = others > 1 ? 1 - (others - 1) / (n - 1) : 1;
                add(g, 0, -left / after, untied * survival[g] * survival[g] * others / (n * n), variance);
            }
        }
    }

    /** An event in group {@code g} moves score i by own·now[i] + later·(what {@code sum} grows by from here to the end). */
    private void add(int g, double own, double later, double spread, double[][] variance) {
        squares[g] += later * later * spread;
        for (int i = 0; i < k; i++) {
            double moved = own * now[i][g] - later * sum[i][g];
            crossed[i][g] += moved * later * spread;
            for (int j = 0; j < k; j++) {
                variance[i][j] += moved * (own * now[j][g] - later * sum[j][g]) * spread;
            }
        }
    }

    private void addLate(double[][] variance) {
        for (int g = 0; g < k; g++) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    variance[i][j] +=
                            sum[i][g] * sum[j][g] * squares[g] + sum[i][g] * crossed[j][g] + sum[j][g] * crossed[i][g];
                }
            }
        }
    }

    private void step(int at) {
        for (int g = 0; g < k; g++) {
            if (atRisk(g, at) > 0) {
                incidence[g] += survival[g] * events(g, at) / atRisk(g, at);
                survival[g] *= (atRisk(g, at) - tally.events(g, at)) / atRisk(g, at);
            }
        }
    }
}
