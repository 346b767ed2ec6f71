package org.holdfast.reports.outcome;

import java.util.Optional;
import java.util.OptionalDouble;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.measure.Share;

/**
 * One domain at admission and at discharge (measures M13): both shares are of the same discharges.
 *
 * @param atAdmission n(T1) ÷ N
 * @param atDischarge n(T2) ÷ N
 * @param change the second less the first, as shares of 1; absent where N is 0
 * @param interval 95 % of the change; absent where someone has several discharges
 */
public record DomainChange(
        Share<NomsFact> atAdmission, Share<NomsFact> atDischarge, OptionalDouble change, Optional<Interval> interval) {}
