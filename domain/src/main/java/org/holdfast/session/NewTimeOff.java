package org.holdfast.session;

import java.time.LocalDate;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Days off, of a site or of somebody who works there.
 *
 * @param staff null for the site itself, which then has a {@link TimeOffKind#HOLIDAY}
 * @param from first local day of the site
 * @param to last one, the same day or up to a year later
 */
public record NewTimeOff(SiteId site, @Nullable StaffId staff, LocalDate from, LocalDate to, TimeOffKind kind) {
    public NewTimeOff {
        if (to.isBefore(from)) {
            throw new Refused("period.ends-before-it-starts", from, to);
        }
        if (to.isAfter(from.plusYears(1))) {
            throw new Refused("time-off.too-long");
        }
        if ((staff == null) != (kind == TimeOffKind.HOLIDAY)) {
            throw new Refused("time-off.whose");
        }
    }
}
