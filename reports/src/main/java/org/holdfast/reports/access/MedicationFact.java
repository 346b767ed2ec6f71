package org.holdfast.reports.access;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;

/**
 * A medication for substance use disorder, ordered or given, as it was known at a moment (measures M4). Nobody supplies it until
 * the issue that brings medication.
 *
 * @param on local day
 * @param longActing whether one dose lasts for weeks
 */
public record MedicationFact(ClientId client, LocalDate on, boolean longActing) {}
