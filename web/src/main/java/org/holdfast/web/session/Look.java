package org.holdfast.web.session;

import java.util.Set;
import org.holdfast.session.DayRow;
import org.jspecify.annotations.Nullable;

/**
 * How a line is to be shown. A line whose look has not changed is not drawn again.
 *
 * @param choices what can be said of it by now
 * @param nowTime the time, when this is the session that runs now; otherwise empty
 * @param beside below the time: the day it was held, or in how many minutes it begins
 * @param member whether it stands under the heading of its session
 * @param hint how they have come lately
 * @param asking whether its mark could say more
 */
record Look(
        DayRow row,
        boolean focused,
        Set<Choice> choices,
        String nowTime,
        String beside,
        boolean member,
        boolean asking,
        Hint hint,
        @Nullable Trouble trouble) {
    Look {
        choices = Set.copyOf(choices);
    }
}
