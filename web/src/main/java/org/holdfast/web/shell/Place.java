package org.holdfast.web.shell;

import java.util.List;
import java.util.Set;
import org.holdfast.access.Role;

/**
 * A place of the rail. Named by path, not by class, because the pages know the shell and not the other way round.
 *
 * @param key the word below the icon
 * @param doors the roles that see it; the page's own door and the Gate decide
 */
record Place(String path, String icon, String key, Set<Role> doors) {
    /** In the order of the rail, which is also the order of first pages. */
    static final List<Place> ALL = List.of(
            new Place("today", "today", "rail.today", Set.of(Role.CLINICIAN)),
            new Place("calendar", "calendar", "rail.calendar", Set.of(Role.CLINICIAN)),
            new Place("clients", "clients", "rail.clients", Set.of(Role.CLINICIAN)),
            new Place("figures", "figures", "rail.figures", Set.of(Role.MANAGER)),
            new Place("unrecorded", "clock", "rail.unrecorded", Set.of(Role.CLINICIAN, Role.MANAGER)),
            new Place("emergency", "warning", "rail.emergency", Set.of(Role.EMERGENCY)),
            new Place("access-log", "find", "rail.access-log", Set.of(Role.PRIVACY_OFFICER)),
            new Place("disclosures", "forward", "rail.disclosures", Set.of(Role.PRIVACY_OFFICER)),
            new Place("glass", "warning", "rail.glass", Set.of(Role.PRIVACY_OFFICER)),
            new Place("who-may", "hand", "rail.who-may", Set.of(Role.PRIVACY_OFFICER)),
            new Place("breaches", "info", "rail.breaches", Set.of(Role.PRIVACY_OFFICER)),
            new Place("rights", "person", "rail.rights", Set.of(Role.PRIVACY_OFFICER)),
            new Place("laws-and-ages", "calendar", "rail.laws", Set.of(Role.PRIVACY_OFFICER)),
            new Place("family", "person", "rail.family", Set.of(Role.SUPPORTER)));

    /** Whether this address is here or further in. */
    boolean holds(String address) {
        return address.equals(path) || address.startsWith(path + "/");
    }

    boolean openTo(Set<Role> roles) {
        return roles.stream().anyMatch(doors::contains);
    }
}
