package org.holdfast.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/** A line for counting, before its state is derived. */
record LineFact(
        ClientId client,
        SiteId site,
        @Nullable ProgrammeId programme,
        SessionKind kind,
        LocalDate heldOn,
        @Nullable Instant startsAt,
        String zone,
        Mark.@Nullable Kind mark,
        @Nullable EpisodeId episode) {
    AttendanceFact fact(Instant asOf) {
        boolean begun = startsAt == null
                ? !heldOn.isAfter(LocalDate.ofInstant(asOf, ZoneId.of(zone)))
                : !startsAt.isAfter(asOf);
        return new AttendanceFact(client, site, programme, kind, heldOn, AttendancePolicy.state(mark, begun), episode);
    }
}
