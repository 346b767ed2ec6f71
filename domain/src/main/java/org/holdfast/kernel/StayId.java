package org.holdfast.kernel;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names one state of knowledge about an episode, for ever. */
@Embeddable
public record StayId(UUID value) implements Serializable {
    /** A new id, made at birth of what it names. */
    public static StayId create() {
        return new StayId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
