package org.holdfast.episode;

import java.time.LocalDate;
import org.holdfast.client.CalledName;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.StayId;
import org.jspecify.annotations.Nullable;

/**
 * An open stay in which nobody came for thirty days: a proposal to close it, which a person decides. Days are local to the site.
 *
 * @param seen what is known of the stay; give it back when deciding
 * @param clientName the name they go by, and the family name
 * @param lastServiceOn the last day they came; null where they never did
 * @param nextOn the next day they are booked for; null where none is
 * @param days since they last came, or since the admission
 */
public record QuietStay(
        EpisodeId episode,
        StayId seen,
        ClientId client,
        String clientName,
        @Nullable String pronouns,
        String recordNumber,
        String programme,
        String site,
        LocalDate admittedOn,
        @Nullable LocalDate lastServiceOn,
        @Nullable LocalDate nextOn,
        long days) {
    /** The day on which it would be closed: of the last session, or of the admission where there was none (measures M10). */
    public LocalDate closesOn() {
        return lastServiceOn == null || lastServiceOn.isBefore(admittedOn) ? admittedOn : lastServiceOn;
    }

    static String name(String given, String family, @Nullable String preferred) {
        return CalledName.full(given, family, preferred);
    }
}
