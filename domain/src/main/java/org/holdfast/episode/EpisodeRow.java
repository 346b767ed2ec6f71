package org.holdfast.episode;

import java.time.LocalDate;
import org.holdfast.kernel.EpisodeId;
import org.jspecify.annotations.Nullable;

/** An episode as it stands, for eyes; days are local to the site. */
public record EpisodeRow(
        EpisodeId id,
        String programme,
        String site,
        LocalDate admittedOn,
        @Nullable LocalDate dischargedOn,
        @Nullable DischargeReason reason) {}
