package org.holdfast.reports.access;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;

/**
 * A request for service, as it was known at a moment. The domain does not record requests yet: nobody supplies this fact until the
 * issue that brings first contacts.
 *
 * @param requestedOn local day of the site
 */
public record RequestFact(ClientId client, LocalDate requestedOn) {}
