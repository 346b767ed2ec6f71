package org.holdfast.reports.ranking;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.holdfast.reports.measure.Definition;

/**
 * A published model: all there is to know of it, and enough to work it out by hand. Its score is the log odds of drop-out among the
 * people it was fitted on; for anybody else it is an order and nothing more, so that the score itself is not handed out.
 *
 * @param definition code, version, landmark, horizon, outcome
 * @param landmark day from admission at whose end it looks
 * @param intercept log odds with all features 0
 * @param coefficients of each feature
 * @param data what it was fitted on
 * @param validation how it did on what it had not seen
 * @param subgroups how it treated women and men and each age, on what it had not seen
 */
public record ModelCard(
        Definition definition,
        int landmark,
        double intercept,
        List<Coefficient> coefficients,
        Data data,
        Validation validation,
        List<Subgroup> subgroups) {
    /**
     * Where a model comes from.
     *
     * @param source name of the data
     * @param rows stays
     * @param events drop-outs among them
     * @param sites sites
     */
    public record Data(String source, int rows, int events, int sites) {}

    public ModelCard {
        coefficients = List.copyOf(coefficients);
        subgroups = List.copyOf(subgroups);
    }

    /** The features it needs, in order. */
    public List<Feature> features() {
        return coefficients.stream().map(Coefficient::feature).toList();
    }

    /** Its score of somebody; absent where a feature is not known. */
    OptionalDouble score(Map<Feature, Double> known) {
        double score = intercept;
        for (Coefficient coefficient : coefficients) {
            Double value = known.get(coefficient.feature());
            if (value == null) {
                return OptionalDouble.empty();
            }
            score += coefficient.logOddsRatio() * value;
        }
        return OptionalDouble.of(score);
    }
}
