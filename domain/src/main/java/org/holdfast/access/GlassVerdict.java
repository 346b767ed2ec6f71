package org.holdfast.access;

/** What came of the review of a broken glass. */
public enum GlassVerdict {
    JUSTIFIED,
    NOT_JUSTIFIED
}
