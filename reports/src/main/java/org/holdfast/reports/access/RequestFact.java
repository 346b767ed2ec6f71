package org.holdfast.reports.access;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;

/**
 * A request for service, as it was known at a moment. The domain keeps the day of the first request with a stay, hands
 * out no fact of it, and does not record requests that led to none: nobody supplies this fact until the issue that brings them.
 *
 * @param requestedOn local day of the site
 */
public record RequestFact(ClientId client, LocalDate requestedOn) {}
