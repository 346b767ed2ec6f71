package org.holdfast.kernel;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names a return to use, for ever. */
@Embeddable
public record UseEventId(UUID value) implements Serializable {
    /** A new id, made at birth of what it names. */
    public static UseEventId create() {
        return new UseEventId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
