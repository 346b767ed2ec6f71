package org.holdfast.session;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much of one clinician at one site is not recorded: counts, and no client.
 *
 * @param clinician by name; null for sessions that name none
 * @param lines participants, not sessions
 * @param oldest the site's local day of the oldest
 * @param days from that day to the site's today
 */
public record UnrecordedCount(@Nullable String clinician, String site, long lines, LocalDate oldest, long days) {}
