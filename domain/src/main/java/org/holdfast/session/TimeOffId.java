package org.holdfast.session;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.holdfast.kernel.Ids;

/** Names a time off, for ever. */
@Embeddable
public record TimeOffId(UUID value) implements Serializable {
    /** A new id, made at birth of what it names. */
    public static TimeOffId create() {
        return new TimeOffId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
