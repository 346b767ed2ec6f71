package org.holdfast.reports.ranking;

/** Whether a model's scores have been held against this clinic's own outcomes. A ranking carries over to another clinic; probabilities do not (science 3). */
public sealed interface LocalCalibration {
    /** Drop-outs needed here before a probability may be shown. */
    int EVENTS_FOR_INTERCEPT = 100;

    /** Drop-outs needed here before the spread of the scores is corrected as well. */
    int EVENTS_FOR_SLOPE = 200;

    /** Too few outcomes here: ranking only. */
    record NotHere(int events) implements LocalCalibration {}

    /**
     * Held against local outcomes: logit of the risk = intercept + slope · score.
     *
     * @param slope 1 where only the intercept was updated
     */
    record Updated(int events, double intercept, double slope) implements LocalCalibration {
        public Updated {
            if (events < EVENTS_FOR_INTERCEPT) {
                throw new IllegalArgumentException(events + " drop-outs are too few to calibrate on");
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
}
