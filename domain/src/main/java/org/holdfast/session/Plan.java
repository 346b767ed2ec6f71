package org.holdfast.session;

import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * What is planned, whenever it is.
 *
 * @param title of a group or a special hour, at most 80 characters; null for what its kind says already
 * @param room null where it needs none
 * @param minutes its length, 5 to 720
 */
public record Plan(
        SiteId site,
        SessionKind kind,
        SessionMode mode,
        @Nullable String title,
        @Nullable RoomId room,
        StaffId clinician,
        int minutes) {
    static final int TITLE_LENGTH = 80;

    public Plan {
        if (minutes < 5 || minutes > 720) {
            throw new Refused("session.minutes-range", 5, 720);
        }
        title = title == null || title.isBlank() ? null : title.strip();
        if (title != null && title.length() > TITLE_LENGTH) {
            throw new Refused("session.title-too-long", TITLE_LENGTH);
        }
    }
}
