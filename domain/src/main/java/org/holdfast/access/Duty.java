package org.holdfast.access;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** What a member of staff may do, where, and since when. It ends; it is not deleted. Without a site it holds for all. */
@Entity
public class Duty {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "staff_id"))
    private StaffId staff;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "site_id"))
    private @Nullable SiteId site;

    private Instant sinceAt;
    private @Nullable Instant untilAt;

    @SuppressWarnings("NullAway.Init")
    protected Duty() {}

    Role role() {
        return role;
    }

    @Nullable
    SiteId site() {
        return site;
    }
}
