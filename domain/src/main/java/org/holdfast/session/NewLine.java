package org.holdfast.session;

import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.jspecify.annotations.Nullable;

/**
 * One participant of a session taken in from elsewhere, with what was recorded there.
 *
 * @param episode the stay it belonged to; null when it lay outside any
 * @param state a mark, or {@link AttendanceState#NOT_RECORDED} or {@link AttendanceState#SCHEDULED} for none
 */
public record NewLine(
        ClientId client,
        @Nullable EpisodeId episode,
        AttendanceState state,
        @Nullable String reason) {}
