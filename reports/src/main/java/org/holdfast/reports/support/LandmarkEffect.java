package org.holdfast.reports.support;

import java.util.Optional;
import org.holdfast.reports.survival.ChiSquareTest;

/**
 * Support as it stood on a day chosen beforehand, and what came after, among those still in care: the plainest answer that has no
 * immortal time in it. The clock starts again on the day.
 *
 * @param day days from admission
 * @param counted stays that went on beyond the day
 * @param supported of these, with a designation on or before the day
 * @param excluded stays that had ended by the day, or had not been followed so long; they say nothing here
 * @param events drop-outs after the day
 * @param difference log-rank test; absent where one side is empty
 * @param unadjusted with support against without, as they are
 * @param adjusted for severity at admission and programme, by site
 */
public record LandmarkEffect(
        int day,
        int counted,
        int supported,
        int excluded,
        int events,
        Optional<ChiSquareTest> difference,
        Estimate unadjusted,
        Estimate adjusted) {
    /** Whether fewer than 10 stand on one side: the figures of this landmark are not to be relied on. */
    public boolean few() {
        return supported < StateCurve.FEW || counted - supported < StateCurve.FEW;
    }
}
