package org.holdfast.note;

import java.util.UUID;

/** Names a signed note, for ever. */
public record NoteId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
