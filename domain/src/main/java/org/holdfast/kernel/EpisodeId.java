package org.holdfast.kernel;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names an episode of care, for ever. */
@Embeddable
public record EpisodeId(UUID value) implements Serializable {
    /** A new id, made at birth of what it names. */
    public static EpisodeId create() {
        return new EpisodeId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
