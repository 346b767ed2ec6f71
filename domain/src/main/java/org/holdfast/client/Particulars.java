package org.holdfast.client;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a person is called and when they were born. Either name may be blank, not both: not every culture has two.
 *
 * @param preferredName the first name they go by, where it is another than the given one
 * @param pronouns in their own words, at most 40 characters; each name has at most 100
 */
public record Particulars(
        String givenName,
        String familyName,
        @Nullable String preferredName,
        @Nullable String pronouns,
        @Nullable LocalDate bornOn) {
    static final int NAME_LENGTH = 100;
    static final int PRONOUNS_LENGTH = 40;

    /** Refuses what nobody can be called, and who is not born yet on this local day of the site. */
    Particulars sound(LocalDate today) {
        if (givenName.isBlank() && familyName.isBlank()) {
            throw new Refused("client.needs-a-name");
        }
        if (Stream.of(givenName, familyName, preferredName == null ? "" : preferredName)
                .anyMatch(name -> name.length() > NAME_LENGTH)) {
            throw new Refused("client.name-too-long", NAME_LENGTH);
        }
        if (pronouns != null && pronouns.length() > PRONOUNS_LENGTH) {
            throw new Refused("client.pronouns-too-long", PRONOUNS_LENGTH);
        }
        if (bornOn != null && bornOn.isAfter(today)) {
            throw new Refused("client.born-in-the-future", bornOn);
        }
        return this;
    }
}
