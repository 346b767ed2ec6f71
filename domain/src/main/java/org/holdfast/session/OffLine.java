package org.holdfast.session;

import java.time.LocalDate;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** Days off as the database knows them. */
record OffLine(
        TimeOffId id,
        @Nullable StaffId staff,
        @Nullable String givenName,
        @Nullable String familyName,
        LocalDate from,
        LocalDate to) {
    TimeOffRow row() {
        return new TimeOffRow(id, staff, staff == null ? "" : (givenName + " " + familyName).strip(), from, to);
    }
}
