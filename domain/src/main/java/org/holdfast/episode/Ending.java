package org.holdfast.episode;

import java.time.LocalDate;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * How a stay ends.
 *
 * @param on local day of the site; where sessions stopped, the day of the last one (measures M10)
 * @param planned whether it ends as agreed; null where nobody knows. Who left against advice, or was discharged by the clinic, did not leave
 *     as planned
 * @param clientWords what the client says of it, at most 4,000 characters; or null
 * @param clinicianWords what the clinician says of it, at most 4,000 characters; or null
 */
public record Ending(
        LocalDate on,
        DischargeReason reason,
        @Nullable Boolean planned,
        @Nullable String clientWords,
        @Nullable String clinicianWords) {
    static final int WORDS = 4000;

    public Ending {
        if (Boolean.TRUE.equals(planned) && reason.unplanned()) {
            throw new Refused("episode.left-is-not-planned");
        }
        clientWords = said(clientWords);
        clinicianWords = said(clinicianWords);
    }

    private static @Nullable String said(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.length() > WORDS) {
            throw new Refused("episode.words-too-long", WORDS);
        }
        return words.strip();
    }
}
