package org.holdfast.note;

import java.time.Instant;

/**
 * What its author has written so far, for their eyes alone.
 *
 * @param why why it amends a signed note; empty for a first one
 * @param seen the version of the draft as it was read; give it back when saving
 */
public record DraftRow(DraftId id, NoteFor about, NoteWords words, String why, Instant savedAt, long seen) {}
