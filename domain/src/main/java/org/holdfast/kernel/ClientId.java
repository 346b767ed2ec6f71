package org.holdfast.kernel;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names a client, for ever. */
@Embeddable
public record ClientId(UUID value) implements Serializable {
    /** A new id, made at birth of what it names. */
    public static ClientId create() {
        return new ClientId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
