package org.holdfast.note;

/** The mood in the room, as the clinician met it; no score, and counted nowhere. */
public enum Mood {
    OPEN,
    CALM,
    LOW,
    TENSE,
    RESTLESS,
    MIXED
}
