package org.holdfast.reports.attendance;

import org.holdfast.reports.measure.Share;

/** The three rates of one group of lines, with the lines behind each (measures M1). */
public record AttendanceRates(
        Share<StagedVisit> noShow, Share<StagedVisit> noShowExtended, Share<StagedVisit> attendance) {}
