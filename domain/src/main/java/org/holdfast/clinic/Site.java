package org.holdfast.clinic;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.ZoneId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;

/** A place where people meet, with the time zone in which its days are counted. */
@Entity
public class Site {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SiteId id;

    private String code;
    private String name;
    private String zone;

    @SuppressWarnings("NullAway.Init")
    protected Site() {}

    Site(String code, String name, ZoneId zone) {
        if (code.isBlank() || name.isBlank()) {
            throw new Refused("site.needs-code-and-name");
        }
        this.id = SiteId.create();
        this.code = code;
        this.name = name;
        this.zone = zone.getId();
    }

    SiteRow row() {
        return new SiteRow(id, code, name, ZoneId.of(zone));
    }
}
