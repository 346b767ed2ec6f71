package org.holdfast.session;

/** What the clocks do to a local time on a day. */
public enum ClockChange {
    NONE,
    /** The clocks skip this time: the session begins later, by as much as they skip. */
    SKIPPED,
    /** The clocks show this time twice: the session begins at the first. */
    TWICE
}
