package org.holdfast.reports.retention;

import org.holdfast.reports.measure.Share;
import org.holdfast.reports.survival.KaplanMeier;

/**
 * Drop-out by one rule (measures M11). Stays that ended are classified sooner than those a rule still waits for, so while many are
 * undecided the share leans to early endings; the curve does not.
 *
 * @param droppedOut of the stays that can be classified at the cut-off; its completeness says how many those are of all
 * @param held days from admission to the firing, every other stay followed to its end or to the cut-off
 */
public record DropoutFigures(Share<DropoutRow> droppedOut, KaplanMeier held) {}
