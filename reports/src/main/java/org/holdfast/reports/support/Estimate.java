package org.holdfast.reports.support;

import java.util.Optional;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.survival.EValue;
import org.holdfast.reports.survival.ModelResult;

/** A hazard ratio of dropping out with support against without, or the reason why there is none. */
public sealed interface Estimate {
    /**
     * A ratio. Below 1: people with support left later.
     *
     * @param stays stays the model could use
     * @param events drop-outs among them
     * @param interval 95 %, robust for several stays of one person
     * @param p two-sided, of a ratio of 1
     * @param eValue how strongly something unmeasured would have to go with both support and staying to explain the figure; absent
     *     where the interval is
     * @param thin whether there are fewer than 10 drop-outs for each covariate
     */
    record Ratio(
            int stays,
            int events,
            double hazardRatio,
            Optional<Interval> interval,
            double p,
            Optional<EValue> eValue,
            boolean thin)
            implements Estimate {}

    /** No ratio. */
    record None(ModelResult.Reason reason) implements Estimate {}
}
