package org.holdfast.note;

import java.util.UUID;

/** Names a draft as long as there is one. */
public record DraftId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
