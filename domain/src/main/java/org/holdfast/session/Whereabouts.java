package org.holdfast.session;

import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** What has to be known of a session before it is asked at the Gate and locked. */
record Whereabouts(
        SiteId site, @Nullable StaffId clinician, @Nullable SeriesId series, String zone) {}
