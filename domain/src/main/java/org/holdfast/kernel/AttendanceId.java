package org.holdfast.kernel;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names one participant's line of a session, for ever. */
@Embeddable
public record AttendanceId(UUID value) implements Serializable {
    /** A new id, made at birth of what it names. */
    public static AttendanceId create() {
        return new AttendanceId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
