package org.holdfast.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the paper that goes round in a group: no kind of session, no full name, no number.
 *
 * @param code by which whoever may see the session finds its roster again
 * @param startsAt null where only the day is known
 * @param names the name they go by and the first letters of the family name, as many as tell two people apart
 */
public record SignInSheet(
        String code,
        String site,
        @Nullable String room,
        LocalDate heldOn,
        @Nullable Instant startsAt,
        ZoneId zone,
        List<String> names) {
    public SignInSheet {
        names = List.copyOf(names);
    }
}
