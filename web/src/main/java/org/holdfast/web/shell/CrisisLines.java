package org.holdfast.web.shell;

import java.util.Optional;

/** The numbers that are always on the family page. Settings HOLDFAST_EMERGENCY_PHONE and HOLDFAST_CRISIS_PHONE. */
record CrisisLines(String emergency, String dayAndNight) {
    static CrisisLines fromEnvironment() {
        return new CrisisLines(setting("HOLDFAST_EMERGENCY_PHONE", "999"), setting("HOLDFAST_CRISIS_PHONE", "116 123"));
    }

    private static String setting(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name))
                .filter(set -> !set.isBlank())
                .orElse(otherwise);
    }
}
