package org.holdfast.reports.relapse;

import org.holdfast.kernel.ProgrammeId;
import org.holdfast.reports.measure.Proportion;
import org.holdfast.reports.measure.Rate;

/**
 * Returns to use during stays of one programme, as recorded by the cut-off (measures M12).
 *
 * @param events recorded returns to use on a day of a counted stay, admission and discharge day included
 * @param people of the people in those stays, those with at least one; a row is a person, the interval is Wilson's
 * @param perPersonYear events per person-year in those stays; days in care of one person are counted once
 */
public record ReturnToUse(ProgrammeId programme, String name, long events, Proportion people, Rate perPersonYear) {}
