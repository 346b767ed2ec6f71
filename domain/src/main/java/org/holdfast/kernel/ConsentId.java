package org.holdfast.kernel;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names a consent, for ever. */
@Embeddable
public record ConsentId(UUID value) implements Serializable {
    /** A new id, made at birth of what it names. */
    public static ConsentId create() {
        return new ConsentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
