package org.holdfast.kernel;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names a member of staff, for ever. */
@Embeddable
public record StaffId(UUID value) implements Serializable {
    /** A new id, made at birth of what it names. */
    public static StaffId create() {
        return new StaffId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
