package org.holdfast.reports.retention;

import org.holdfast.episode.EpisodeFact;
import org.holdfast.reports.measure.Share;

/**
 * How stays ended (measures M10), of those that ended by the cut-off.
 *
 * @param completed COMP: TEDS-D reason 1 of all known
 * @param positive POS: 1 and 4 of all known
 * @param unplanned UNPL: 2 and 3 of all known
 * @param unplannedWithoutDeathAndPrison UNPLX: the same without reasons 5 and 6 in the denominator
 * @param left LEFT: 2 of 1 and 2
 */
public record EndFigures(
        Share<EpisodeFact> completed,
        Share<EpisodeFact> positive,
        Share<EpisodeFact> unplanned,
        Share<EpisodeFact> unplannedWithoutDeathAndPrison,
        Share<EpisodeFact> left) {}
