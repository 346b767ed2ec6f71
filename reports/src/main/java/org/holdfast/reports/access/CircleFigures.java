package org.holdfast.reports.access;

import org.holdfast.reports.measure.Share;

/**
 * Washington Circle (measures M5).
 *
 * @param initiation of the starts whose initiation window is over
 * @param engagement of the starts whose engagement window is over in any case
 * @param continuity of the ends of a level of care whose window is over
 */
public record CircleFigures(
        Share<CircleStart> initiation, Share<CircleStart> engagement, Share<Continued> continuity) {}
