package org.holdfast.access;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A caller as Holdfast's own registers know them.
 *
 * @param subject the token's {@code sub}
 * @param staff the entry in the staff register; null for supporters and the operator
 * @param duties the duties that hold now and whose door is open; empty for supporters
 * @param provedAt when they last proved who they are; null where nobody knows
 * @param fresh whether that is no longer ago than {@link AccessPolicy#FRESH}
 */
public record Actor(
        String subject,
        String name,
        @Nullable StaffId staff,
        Set<HeldDuty> duties,
        boolean operator,
        @Nullable Instant provedAt,
        boolean fresh) {
    /** Somebody of whom nobody knows when they last proved who they are. */
    Actor(String subject, String name, @Nullable StaffId staff, Set<HeldDuty> duties, boolean operator) {
        this(subject, name, staff, duties, operator, null, false);
    }

    /**
     * One duty held now.
     *
     * @param site where; null for every site
     * @param place the site's zone, and since when the duty is held there; null where nobody asked, or for every site
     */
    public record HeldDuty(
            Role role, @Nullable SiteId site, @Nullable Place place) {
        /** Of which nobody asked where and since when. */
        public HeldDuty(Role role, @Nullable SiteId site) {
            this(role, site, null);
        }
    }

    /** Where and since when. */
    public record Place(ZoneId zone, Instant since) {}

    public Actor {
        duties = Set.copyOf(duties);
    }

    /** Whether this duty is held at this site, by name or because it is held everywhere. */
    boolean has(Role role, SiteId site) {
        return duties.stream()
                .anyMatch(duty -> duty.role() == role
                        && (duty.site() == null || duty.site().equals(site)));
    }

    boolean has(Role role) {
        return duties.stream().anyMatch(duty -> duty.role() == role);
    }
}
