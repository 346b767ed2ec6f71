package org.holdfast.reports.ranking;

import java.util.Collection;
import java.util.OptionalDouble;
import org.holdfast.reports.survival.LogisticFit;
import org.holdfast.reports.survival.LogisticRegression;
import org.holdfast.reports.survival.ModelResult;

/**
 * Whether a model's scores have been held against this clinic's own outcomes. A ranking carries over to another clinic; probabilities
 * do not (science 3).
 */
public sealed interface LocalCalibration {
    /** Drop-outs needed here before a probability may be shown. */
    int EVENTS_FOR_INTERCEPT = 100;

    /** Drop-outs needed here before the spread of the scores is corrected as well. */
    int EVENTS_FOR_SLOPE = 200;

    /** Too few outcomes here: ranking only. */
    record NotHere(int events) implements LocalCalibration {}

    /** Here those who scored higher did not drop out more often: the model does not even rank here. */
    record NoOrder(int events, double slope) implements LocalCalibration {}

    /**
     * Held against local outcomes: logit of the risk = intercept + slope · score.
     *
     * @param slope 1 where only the intercept was updated; above 0
     */
    record Updated(int events, double intercept, double slope) implements LocalCalibration {
        public Updated {
            if (events < EVENTS_FOR_INTERCEPT || !(slope > 0)) {
                throw new IllegalArgumentException(
                        events + " drop-outs and a slope of " + slope + " calibrate nothing");
            }
        }

        /** Whether the slope was updated too. */
        public boolean slopeUpdated() {
            return events >= EVENTS_FOR_SLOPE;
        }

        double risk(double score) {
            return 1 / (1 + Math.exp(-(intercept + slope * score)));
        }
    }

    /**
     * A stay of this clinic whose end is known.
     *
     * @param dropOut whether it ended in drop-out within the model's horizon
     */
    record Outcome(AtLandmark then, boolean dropOut) {}

    /** Holds a model against stays of this clinic; those about which too little is known to score them are passed over. */
    static LocalCalibration of(ModelCard model, Collection<Outcome> outcomes) {
        double[] score = new double[outcomes.size()];
        boolean[] dropOut = new boolean[outcomes.size()];
        int n = 0;
        int events = 0;
        for (Outcome outcome : outcomes) {
            OptionalDouble scored = model.score(outcome.then().known());
            if (scored.isPresent()) {
                score[n] = scored.getAsDouble();
                dropOut[n++] = outcome.dropOut();
                events += outcome.dropOut() ? 1 : 0;
            }
        }
        return of(java.util.Arrays.copyOf(score, n), java.util.Arrays.copyOf(dropOut, n), events);
    }

    private static LocalCalibration of(double[] score, boolean[] dropOut, int events) {
        if (events < EVENTS_FOR_INTERCEPT) {
            return new NotHere(events);
        }
        if (!(LogisticRegression.fit(dropOut, score) instanceof ModelResult.Fitted<LogisticFit>(LogisticFit both))) {
            return new NotHere(events);
        }
        if (both.coefficient(1) <= 0) {
            return new NoOrder(events, both.coefficient(1));
        }
        if (events >= EVENTS_FOR_SLOPE) {
            return new Updated(events, both.coefficient(0), both.coefficient(1));
        }
        return LogisticRegression.fitBeside(score, dropOut)
                        instanceof ModelResult.Fitted<LogisticFit>(LogisticFit level)
                ? new Updated(events, level.coefficient(0), 1)
                : new NotHere(events);
    }
}
