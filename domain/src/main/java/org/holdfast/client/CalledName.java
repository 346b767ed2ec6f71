package org.holdfast.client;

import org.jspecify.annotations.Nullable;

/** What a person is called, wherever their name is shown: by the name they prefer, not by the one on their papers. */
public final class CalledName {
    private CalledName() {}

    /** The first name they go by. */
    public static String first(String givenName, @Nullable String preferredName) {
        return preferredName == null || preferredName.isBlank() ? givenName : preferredName;
    }

    /** The name they go by, and the family name. */
    public static String full(String givenName, String familyName, @Nullable String preferredName) {
        return (first(givenName, preferredName) + " " + familyName).strip();
    }
}
