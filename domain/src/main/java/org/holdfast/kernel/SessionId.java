package org.holdfast.kernel;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names a session, for ever. */
@Embeddable
public record SessionId(UUID value) implements Serializable {
    /** A new id, made at birth of what it names. */
    public static SessionId create() {
        return new SessionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
