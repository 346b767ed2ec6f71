package org.holdfast.episode;

import java.time.LocalDate;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StayId;
import org.jspecify.annotations.Nullable;

/** A stay as the database knows it, before its course is beside it. */
record StayRow(
        EpisodeId episode,
        StayId id,
        ProgrammeId programmeId,
        SiteId siteId,
        String programme,
        String site,
        @Nullable LocalDate firstRequestOn,
        @Nullable LocalDate firstContactOn,
        LocalDate admittedOn,
        @Nullable LocalDate lastContactOn,
        @Nullable LocalDate dischargedOn,
        @Nullable DischargeReason reason,
        @Nullable Boolean planned,
        @Nullable String clientWords,
        @Nullable String clinicianWords) {
    StayDates dates() {
        return new StayDates(firstRequestOn, firstContactOn, admittedOn, lastContactOn, dischargedOn, reason);
    }

    @Nullable
    Ending ending() {
        return dischargedOn == null || reason == null
                ? null
                : new Ending(dischargedOn, reason, planned, clientWords, clinicianWords);
    }

    /** Where they were all the time, as long as nobody recorded a course. */
    SegmentRow whole() {
        return new SegmentRow(episode, programmeId, siteId, programme, site, null, admittedOn, dischargedOn);
    }
}
