package org.holdfast.session;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.holdfast.kernel.Ids;

/** Names a series, for ever. */
@Embeddable
public record SeriesId(UUID value) implements Serializable {
    /** A new id, made at birth of what it names. */
    public static SeriesId create() {
        return new SeriesId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
