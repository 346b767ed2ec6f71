package org.holdfast.session;

/** What became of a mark. */
public sealed interface MarkResult {
    /** It is on record; the line as it stands now. */
    record Marked(DayRow line) implements MarkResult {}

    /** Somebody marked this line since you looked. Nothing was changed; the line as it stands, for you to decide. */
    record ChangedSince(DayRow line) implements MarkResult {}
}
