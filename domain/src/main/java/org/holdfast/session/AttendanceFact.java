package org.holdfast.session;

import java.time.LocalDate;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * One participant's line of one session, for counting, as it was known at a moment.
 *
 * @param programme the programme of the episode the session belonged to; null when it lay outside any
 * @param heldOn local day of the site
 * @param episode the stay it belonged to; null when it lay outside any
 */
public record AttendanceFact(
        ClientId client,
        SiteId site,
        @Nullable ProgrammeId programme,
        SessionKind kind,
        LocalDate heldOn,
        AttendanceState state,
        @Nullable EpisodeId episode) {}
