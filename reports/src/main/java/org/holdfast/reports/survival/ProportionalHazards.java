package org.holdfast.reports.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Score test of adding x·g(t) to a fitted Cox model: do hazard ratios change with time? U = Σ g(t)(x − x̄); information of (β, γ) is
 * Σ V(t) ⊗ [1 g; g g²]. Source: Grambsch & Therneau 1994; R's {@code cox.zph} since survival 3.0 (oracle {@code zph_*}).
 *
 * @param terms a test for each term, with all covariates in the model
 * @param global of all together
 */
public record ProportionalHazards(List<ChiSquareTest> terms, ChiSquareTest global) {

    static Optional<ProportionalHazards> of(
            CoxRows rows, double[] coefficients, TimeScale scale, List<List<Integer>> terms) {
        int p = rows.covariates;
        Sums sums = new Sums(rows, coefficients, scale);
        List<ChiSquareTest> tests = new ArrayList<>();
        List<Integer> everything = IntStream.range(0, p).boxed().toList();
        for (List<Integer> term :
                Stream.concat(terms.stream(), Stream.of(everything)).toList()) {
            Optional<ChiSquareTest> test = sums.test(term);
            if (test.isEmpty()) {
                return Optional.empty();
            }
            tests.add(test.get());
        }
        return Optional.of(new ProportionalHazards(List.copyOf(tests.subList(0, terms.size())), tests.getLast()));
    }

    /** U, and Σ V, Σ gV, Σ g²V over the event times. */
    private static final class Sums {
        private final int p;
        private final double[] u;
        private final double[][] v;

        Sums(CoxRows rows, double[] coefficients, TimeScale scale) {
            p = rows.covariates;
            u = new double[2 * p];
            v = new double[3][p * p];
            double[] g = centred(rows, scale);
            double[] mean = new double[p];
            new RiskSets(rows, true).descend(coefficients, (now, group) -> {
                double[] here = new double[p];
                double[] spread = new double[p * p];
                PartialLikelihood.add(now, mean, here, spread);
                for (int j = 0; j < p; j++) {
                    u[j] += here[j];
                    u[p + j] += g[group] * here[j];
                }
                for (int at = 0; at < spread.length; at++) {
                    v[0][at] += spread[at];
                    v[1][at] += g[group] * spread[at];
                    v[2][at] += g[group] * g[group] * spread[at];
                }
            });
        }

        /** g of each group, less its mean over the events and in units of its spread; neither changes the test. */
        private static double[] centred(CoxRows rows, TimeScale scale) {
            KaplanMeier all = KaplanMeier.of(rows.overall());
            double[] g = new double[rows.groups()];
            double sum = 0;
            for (int group = 0; group < g.length; group++) {
                g[group] = scale.at(rows.time[rows.from[group]], all);
                sum += g[group] * events(rows, group);
            }
            double spread = 0;
            for (int group = 0; group < g.length; group++) {
                g[group] -= sum / rows.events;
                spread += g[group] * g[group] * events(rows, group);
            }
            double root = Math.sqrt(spread / rows.events);
            for (int group = 0; group < g.length && root > 0; group++) {
                g[group] /= root;
            }
            return g;
        }

        private static int events(CoxRows rows, int group) {
            int events = 0;
            for (int i = rows.from[group]; i < rows.from[group + 1]; i++) {
                events += rows.event[i] ? 1 : 0;
            }
            return events;
        }

        Optional<ChiSquareTest> test(List<Integer> term) {
            int[] columns = IntStream.concat(
                            IntStream.range(0, p), term.stream().mapToInt(j -> p + j))
                    .toArray();
            int size = columns.length;
            double[] score = new double[size];
            double[] information = new double[size * size];
            for (int j = 0; j < size; j++) {
                score[j] = u[columns[j]];
                for (int k = 0; k < size; k++) {
                    information[j * size + k] = information(columns[j], columns[k]);
                }
            }
            return Information.of(information, size).map(i -> new ChiSquareTest(i.quadratic(score), term.size()));
        }

        private double information(int row, int column) {
            int j = Math.max(row % p, column % p);
            int k = Math.min(row % p, column % p);
            return v[row / p + column / p][j * p + k];
        }
    }
}
