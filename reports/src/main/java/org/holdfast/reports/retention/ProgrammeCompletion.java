package org.holdfast.reports.retention;

import org.holdfast.kernel.ProgrammeId;
import org.holdfast.reports.measure.Proportion;

/**
 * How stays of one programme ended (measures M10): shares of the stays that ended by the cut-off with a known reason.
 *
 * @param completed ended as planned (TEDS-D reason 1)
 * @param unplanned left against advice or terminated by the clinic (2, 3)
 */
public record ProgrammeCompletion(ProgrammeId programme, String name, Proportion completed, Proportion unplanned) {}
