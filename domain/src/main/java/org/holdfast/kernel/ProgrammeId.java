package org.holdfast.kernel;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names a programme, for ever. */
@Embeddable
public record ProgrammeId(UUID value) implements Serializable {
    /** A new id, made at birth of what it names. */
    public static ProgrammeId create() {
        return new ProgrammeId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
