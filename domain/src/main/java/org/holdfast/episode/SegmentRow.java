package org.holdfast.episode;

import java.time.LocalDate;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Where a stay was, for eyes.
 *
 * @param fromOn its first day, local to the site
 * @param toOn the day on which it was elsewhere or over; null while it goes on
 */
public record SegmentRow(
        EpisodeId episode,
        ProgrammeId programmeId,
        SiteId siteId,
        String programme,
        String site,
        @Nullable LevelOfCare level,
        LocalDate fromOn,
        @Nullable LocalDate toOn) {}
