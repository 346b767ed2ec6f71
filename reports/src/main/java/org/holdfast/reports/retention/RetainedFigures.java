package org.holdfast.reports.retention;

import java.util.Optional;
import org.holdfast.reports.measure.Share;

/**
 * Retention at day N by one rule (measures M8). All shares have the same denominator: care begun at least N days before the
 * cut-off. The columns do not overlap.
 *
 * @param days N
 * @param retained held by the rule
 * @param completed planned completion before, not in {@code retained}; for NDTMS in it
 * @param died died before; in the denominator, never drop-out
 * @param incarcerated imprisoned before
 * @param churned fewer sessions than a person stays for; by R3 only
 */
public record RetainedFigures(
        int days,
        Share<AtDay> retained,
        Share<AtDay> completed,
        Share<AtDay> died,
        Share<AtDay> incarcerated,
        Optional<Share<AtDay>> churned) {}
