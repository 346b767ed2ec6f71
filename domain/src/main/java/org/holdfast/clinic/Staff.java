package org.holdfast.clinic;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** A person who works here. What they may do stands in their duties, not here. */
@Entity
public class Staff {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private StaffId id;

    private @Nullable String subject;
    private String givenName;
    private String familyName;

    @SuppressWarnings("NullAway.Init")
    protected Staff() {}
}
