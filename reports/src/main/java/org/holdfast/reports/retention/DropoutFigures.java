package org.holdfast.reports.retention;

import org.holdfast.reports.measure.Share;
import org.holdfast.reports.survival.KaplanMeier;

/**
 * Drop-out by one rule (measures M11).
 *
 * @param droppedOut of the stays that can be classified at the cut-off; its completeness says how many those are of all
 * @param held days from admission to the firing, every other stay followed to its end or to the cut-off
 */
public record DropoutFigures(Share<DropoutRow> droppedOut, KaplanMeier held) {}
