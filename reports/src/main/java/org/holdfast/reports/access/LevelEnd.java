package org.holdfast.reports.access;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;

/**
 * The end of a level of care that another should follow: of detoxification, of a residential stay, an assessment (measures M5).
 * Nobody supplies it until levels of care are recorded.
 *
 * @param endedOn local day of discharge, or of the assessment
 */
public record LevelEnd(ClientId client, ServiceFact.Level level, LocalDate endedOn) {}
