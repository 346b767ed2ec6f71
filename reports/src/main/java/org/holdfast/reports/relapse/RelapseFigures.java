package org.holdfast.reports.relapse;

import java.util.Optional;
import java.util.OptionalDouble;
import org.holdfast.reports.measure.Frequency;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.measure.Share;
import org.holdfast.reports.survival.KaplanMeier;

/**
 * Relapse by one rule (measures M12).
 *
 * @param index what day 0 is
 * @param perPersonYear relapses in free, observed time; its completeness is days at risk of those and the unobserved ones
 * @param controlled relapses in controlled environments, per person-year there
 * @param relapsed people with at least one relapse; says nothing of when, and people were followed for different times
 * @param lapses runs of use after abstinence, relapse or not
 * @param daysInRelapse of all people, not at risk
 * @param daysUnobserved of all people, not at risk
 * @param untilFirst not yet relapsed, by days since the index
 * @param medianDays days by which half had relapsed; absent where not reached
 * @param medianInterval 95 %; absent where either limit is not reached
 */
public record RelapseFigures(
        Followed.Index index,
        Frequency<RelapseTime> perPersonYear,
        Frequency<RelapseTime> controlled,
        Share<RelapseTime> relapsed,
        long lapses,
        long daysInRelapse,
        long daysUnobserved,
        KaplanMeier untilFirst,
        OptionalDouble medianDays,
        Optional<Interval> medianInterval) {}
