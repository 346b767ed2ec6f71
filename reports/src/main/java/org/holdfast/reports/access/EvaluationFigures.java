package org.holdfast.reports.access;

import org.holdfast.reports.measure.Share;

/**
 * Evaluated in time (measures M2).
 *
 * @param urgent initial evaluation of urgent requests
 * @param routine initial evaluation of the others
 * @param comprehensive comprehensive evaluation of all
 */
public record EvaluationFigures(
        Share<EvaluationFact> urgent, Share<EvaluationFact> routine, Share<EvaluationFact> comprehensive) {}
