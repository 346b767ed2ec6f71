package org.holdfast.access;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * The filter that a list joins: what of all records this actor may see.
 *
 * @param everySite whether sites are no limit
 * @param sites the sites that limit, when {@code everySite} is false
 * @param careTeamOf only clients in this person's care; null for figures, which name no one
 * @param subject whose question it is: their {@code sub}
 */
public record Scope(
        boolean everySite, Set<SiteId> sites, @Nullable StaffId careTeamOf, String subject) {
    public Scope {
        sites = Set.copyOf(sites);
    }

    /** The sites as the database knows them. */
    public Set<UUID> siteValues() {
        return sites.stream().map(SiteId::value).collect(Collectors.toSet());
    }

    /** Whether records of this site may be seen. */
    public boolean covers(SiteId site) {
        return everySite || sites.contains(site);
    }
}
