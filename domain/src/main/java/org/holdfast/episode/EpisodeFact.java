package org.holdfast.episode;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * One stay, for counting, as it was known at a moment.
 *
 * @param admittedOn local day of the site
 * @param dischargedOn local day of the site on which the stay ended; null while it goes on
 * @param reason why it ended; null while it goes on
 */
public record EpisodeFact(
        EpisodeId episode,
        ClientId client,
        ProgrammeId programme,
        SiteId site,
        LocalDate admittedOn,
        @Nullable LocalDate dischargedOn,
        @Nullable DischargeReason reason) {}
