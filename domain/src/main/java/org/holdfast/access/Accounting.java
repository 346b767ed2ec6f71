package org.holdfast.access;

import java.time.ZoneId;
import java.util.List;

/**
 * What of one client's record left the programme, newest first.
 *
 * @param zone of the client's site; the account on paper says the times in it
 */
public record Accounting(ZoneId zone, List<DisclosureRow> rows) {}
