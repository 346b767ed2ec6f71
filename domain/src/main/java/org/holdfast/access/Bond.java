package org.holdfast.access;

import java.time.ZoneId;
import java.util.UUID;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * What the registers say right now of a member of staff and one client.
 *
 * @param inCareTeam whether a care relationship between the two holds now
 * @param site the client's site; null where there is no such client
 * @param glass the broken glass under which they see the record now; null where there is none
 * @param zone of the client's site; null where there is no such client, or nobody asked
 */
public record Bond(
        boolean inCareTeam,
        @Nullable SiteId site,
        @Nullable UUID glass,
        @Nullable ZoneId zone) {
    /** Without a broken glass. */
    public Bond(boolean inCareTeam, @Nullable SiteId site) {
        this(inCareTeam, site, null, null);
    }

    /** No relationship, or no such client: the two must not be told apart. */
    public static Bond none() {
        return new Bond(false, null);
    }
}
