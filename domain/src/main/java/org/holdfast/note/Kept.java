package org.holdfast.note;

/** What became of what was typed. Either way it is in the database. */
public sealed interface Kept {
    /** The draft as it is saved. */
    DraftRow mine();

    /** It is the draft now. */
    record Saved(DraftRow mine) implements Kept {}

    /** The draft was changed or signed elsewhere since: what was typed here is a draft of its own, and the author puts them together. */
    record Apart(DraftRow mine) implements Kept {}
}
