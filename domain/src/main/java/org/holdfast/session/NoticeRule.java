package org.holdfast.session;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.holdfast.kernel.Ids;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SiteId;

/** From which notice on a site takes a cancellation by the client as in time. A rule holds until the next one; none looks back. */
@Entity
public class NoticeRule {
    /** Two weeks. */
    static final int LONGEST = 336;

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "site_id"))
    private SiteId site;

    private int hours;
    private Instant validFrom;
    private Instant recordedAt;
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected NoticeRule() {}

    NoticeRule(SiteId site, int hours, Instant validFrom, Instant recordedAt, String recordedBy) {
        if (hours < 0 || hours > LONGEST) {
            throw new Refused("notice.hours-range", 0, LONGEST);
        }
        if (validFrom.isBefore(recordedAt)) {
            throw new Refused("notice.looks-back");
        }
        this.id = Ids.next();
        this.site = site;
        this.hours = hours;
        this.validFrom = validFrom;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }
}
