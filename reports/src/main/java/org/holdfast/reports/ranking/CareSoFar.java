package org.holdfast.reports.ranking;

import java.util.List;
import java.util.OptionalInt;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.SiteId;

/**
 * What is known of one stay at the end of a day. Nothing of a later day is in it.
 *
 * @param daysInCare days since admission, 0 or more
 * @param came recorded visits in order: true came, false no-show. Cancelled, moved, excused and unrecorded ones are not in it
 * @param daysUnseen days since somebody of the clinic last saw the client, or since admission
 * @param booked whether a visit lies ahead
 * @param daysSinceUse days since the last known return to use in this stay; absent for none
 * @param daysSinceCheckIn days since the last check-in of this stay; absent for none
 * @param stress answers of this stay's check-ins in order, 0 to 10
 * @param supported whether a supporter is designated on the day
 */
public record CareSoFar(
        EpisodeId episode,
        ClientId client,
        SiteId site,
        int daysInCare,
        List<Boolean> came,
        int daysUnseen,
        boolean booked,
        OptionalInt daysSinceUse,
        OptionalInt daysSinceCheckIn,
        List<Double> stress,
        boolean supported) {
    public CareSoFar {
        came = List.copyOf(came);
        stress = List.copyOf(stress);
        if (daysInCare < 0 || daysUnseen < 0) {
            throw new IllegalArgumentException("days in care and days unseen are counted from 0");
        }
    }

    /** Visits missed in a row up to the last recorded one. */
    int missedInARow() {
        int missed = 0;
        for (boolean one : came.reversed()) {
            if (one) {
                break;
            }
            missed++;
        }
        return missed;
    }

    /** Visits missed of all recorded ones. */
    int missed() {
        return (int) came.stream().filter(one -> !one).count();
    }
}
