package org.holdfast.client;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** A way to reach a client and what they agreed to on it, from one moment on. Retracted when it changes or ends, never changed. */
@Entity
@DynamicUpdate
public class ContactChannel {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    private String address;
    private boolean mayCall;
    private boolean mayLeaveVoiceMail;
    private boolean mayText;
    private boolean mayWrite;
    private boolean preferred;
    private @Nullable String note;
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable Instant retractedAt;
    private @Nullable String retractedBy;

    @SuppressWarnings("NullAway.Init")
    protected ContactChannel() {}

    ContactChannel(ClientId client, NewChannel given, Instant recordedAt, String recordedBy) {
        this.id = Ids.next();
        this.client = client;
        this.kind = given.kind();
        this.address = given.address();
        this.mayCall = given.may().contains(ContactUse.CALL);
        this.mayLeaveVoiceMail = given.may().contains(ContactUse.LEAVE_VOICE_MAIL);
        this.mayText = given.may().contains(ContactUse.TEXT);
        this.mayWrite = given.may().contains(ContactUse.WRITE);
        this.preferred = given.preferred();
        this.note = given.note();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    void retract(Instant at, String by) {
        retractedAt = at;
        retractedBy = by;
    }

    UUID id() {
        return id;
    }

    boolean preferred() {
        return preferred;
    }

    NewChannel given() {
        Set<ContactUse> may = EnumSet.noneOf(ContactUse.class);
        add(may, mayCall, ContactUse.CALL);
        add(may, mayLeaveVoiceMail, ContactUse.LEAVE_VOICE_MAIL);
        add(may, mayText, ContactUse.TEXT);
        add(may, mayWrite, ContactUse.WRITE);
        return new NewChannel(kind, address, may, preferred, note);
    }

    private static void add(Set<ContactUse> may, boolean so, ContactUse use) {
        if (so) {
            may.add(use);
        }
    }

    ChannelRow row() {
        return new ChannelRow(id, given(), recordedAt);
    }
}
