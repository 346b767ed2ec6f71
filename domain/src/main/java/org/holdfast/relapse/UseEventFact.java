package org.holdfast.relapse;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;

/**
 * One return to use, for counting, as it was known at a moment.
 *
 * @param occurredOn local day of the client's site; the first possible day where the date is not exact
 */
public record UseEventFact(ClientId client, LocalDate occurredOn, UseEventKind kind) {}
