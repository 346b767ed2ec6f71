package org.holdfast.kernel;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names one tie between a client and a supporting person, for ever. */
@Embeddable
public record SupporterId(UUID value) implements Serializable {
    /** A new id, made at birth of what it names. */
    public static SupporterId create() {
        return new SupporterId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
