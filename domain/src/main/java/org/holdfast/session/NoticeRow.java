package org.holdfast.session;

import java.time.LocalDate;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A site's rule for cancellations, for eyes.
 *
 * @param hours of notice that are in time today
 * @param today the site's local day
 * @param nextHours what holds later; null where nothing else is set
 * @param nextFrom the local day from which that holds; null with it
 */
public record NoticeRow(
        SiteId site,
        String name,
        int hours,
        LocalDate today,
        @Nullable Integer nextHours,
        @Nullable LocalDate nextFrom) {}
