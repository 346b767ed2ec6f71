package org.holdfast.access;

import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * What the registers say right now of a member of staff and one client.
 *
 * @param inCareTeam whether a care relationship between the two holds now
 * @param site the client's site; null where there is no such client
 */
public record Bond(boolean inCareTeam, @Nullable SiteId site) {
    /** No relationship, or no such client: the two must not be told apart. */
    public static Bond none() {
        return new Bond(false, null);
    }
}
