package org.holdfast.kernel;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names a site, for ever. */
@Embeddable
public record SiteId(UUID value) implements Serializable {
    /** A new id, made at birth of what it names. */
    public static SiteId create() {
        return new SiteId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
