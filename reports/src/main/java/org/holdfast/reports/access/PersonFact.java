package org.holdfast.reports.access;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * What age and exclusions rest on, as it was known at a moment (measures M4, M6).
 *
 * @param bornOn null where it is not known
 * @param hospice in hospice care in the period
 */
public record PersonFact(ClientId client, @Nullable LocalDate bornOn, boolean hospice) {}
