package org.holdfast.episode;

import java.time.LocalDate;
import java.util.List;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.StayId;
import org.jspecify.annotations.Nullable;

/**
 * An episode as it stands, for eyes; days are local to the site.
 *
 * @param seen what is known of it now; give it back when changing it
 * @param ending how it ended, or null while it goes on
 * @param course where it was, the first first; at least one
 * @param returnedAfter days since the stay before ended; null where there was none before
 */
public record EpisodeRow(
        EpisodeId id,
        StayId seen,
        StayDates dates,
        @Nullable Ending ending,
        List<SegmentRow> course,
        @Nullable Long returnedAfter) {
    public EpisodeRow {
        course = List.copyOf(course);
    }

    /** Where it is now, or was last. */
    public SegmentRow place() {
        return course.getLast();
    }

    /** The programme it is in now, or was in last. */
    public String programme() {
        return place().programme();
    }

    /** The site it is at now, or was at last. */
    public String site() {
        return place().site();
    }

    /** The day of admission. */
    public LocalDate admittedOn() {
        return dates.admittedOn();
    }

    /** The day of discharge, or null while it goes on. */
    public @Nullable LocalDate dischargedOn() {
        return dates.dischargedOn();
    }

    /** Why it ended, or null while it goes on. */
    public @Nullable DischargeReason reason() {
        return dates.reason();
    }
}
