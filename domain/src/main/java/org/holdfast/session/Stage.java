package org.holdfast.session;

/** How near a session is. */
enum Stage {
    AHEAD,
    /** It has not begun, and people are let in. */
    DOORS_OPEN,
    BEGUN,
    /** It has begun, and its local day is over. */
    OVER;

    boolean hasBegun() {
        return this == BEGUN || this == OVER;
    }
}
