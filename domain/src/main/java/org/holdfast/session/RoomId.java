package org.holdfast.session;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.holdfast.kernel.Ids;

/** Names a room, for ever. */
@Embeddable
public record RoomId(UUID value) implements Serializable {
    /** A new id, made at birth of what it names. */
    public static RoomId create() {
        return new RoomId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
