package org.holdfast.web.session;

import org.holdfast.session.DayRow;
import org.holdfast.session.DraftMark;
import org.jspecify.annotations.Nullable;

/**
 * How a line of a roster is to be shown. A line whose look has not changed is not drawn again.
 *
 * @param number its place on the list, from 1
 * @param put what is put down and not saved
 * @param asking whether a digit answers it
 * @param over whether changing what stands takes a reason
 */
record RosterLook(
        int number,
        DayRow row,
        @Nullable DraftMark put,
        boolean walkIn,
        boolean focused,
        boolean asking,
        boolean over,
        @Nullable RosterTrouble trouble) {}
