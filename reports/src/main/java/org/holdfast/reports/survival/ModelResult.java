package org.holdfast.reports.survival;

/**
 * What came of fitting a model: a fit, or the reason why there is none. A model that cannot be fitted has no coefficients to print.
 *
 * @param <F> kind of fit
 */
public sealed interface ModelResult<F> {
    /** The fit. */
    record Fitted<F>(F fit) implements ModelResult<F> {}

    /**
     * No fit: no finite coefficients exist, or the data hold nothing to fit.
     *
     * @param reason a sentence for people
     * @param logLikelihood the log likelihood where the search was given up; under separation its limit to nine digits
     */
    record Refused<F>(Reason reason, double logLikelihood) implements ModelResult<F> {}

    /** Why there is no fit. */
    enum Reason {
        /** Nobody had the event, or everybody had the same outcome. */
        NO_EVENTS("nobody had the event, or everybody the same outcome"),
        /** A covariate, or a sum of covariates, foretells the outcome without fault: the likelihood rises for ever. */
        SEPARATION("a covariate foretells the outcome without fault, so that no finite coefficient exists"),
        /** A covariate is constant among those at risk, or follows from the others. */
        NO_CONTRAST("a covariate does not vary among those at risk, or follows from the others"),
        /** The search for the maximum came to no end. */
        NO_MAXIMUM("no maximum of the likelihood was found");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** The reason in English, for logs and exceptions; screens have their own words. */
        public String sentence() {
            return sentence;
        }
    }
}
