package org.holdfast.web.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What kind of browser it was, in the words people know; never enough to follow anybody. */
final class Browser {
    private static final Map<String, String> FAMILIES = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        // in this order: each says it is also the next
        FAMILIES.put("Edg", "Edge");
        FAMILIES.put("OPR", "Opera");
        FAMILIES.put("Firefox", "Firefox");
        FAMILIES.put("Chrom", "Chrome");
        FAMILIES.put("Safari", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS", "Mac");
        SYSTEMS.put("Linux", "Linux");
    }

    private Browser() {}

    /** "Firefox, Windows"; what is not known is left out. */
    static String of(@Nullable String agent) {
        if (agent == null) {
            return "";
        }
        String family = first(FAMILIES, agent);
        String system = first(SYSTEMS, agent);
        return family.isEmpty() || system.isEmpty() ? family + system : family + ", " + system;
    }

    private static String first(Map<String, String> known, String agent) {
        return known.entrySet().stream()
                .filter(one -> agent.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
