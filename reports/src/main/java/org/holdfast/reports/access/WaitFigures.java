package org.holdfast.reports.access;

import java.util.OptionalDouble;
import org.holdfast.reports.measure.Share;
import org.holdfast.reports.measure.Spread;

/**
 * Waiting for treatment (measures M2).
 *
 * @param days median and mean of those whose treatment began
 * @param medianOfAll days by which half of all had begun, those still waiting followed to the cut-off (Kaplan–Meier); absent where
 *     fewer than half have
 * @param soon begun within two days
 * @param patient begun within fourteen days
 * @param never not begun by the cut-off
 */
public record WaitFigures(
        Spread<Wait> days, OptionalDouble medianOfAll, Share<Wait> soon, Share<Wait> patient, Share<Wait> never) {}
