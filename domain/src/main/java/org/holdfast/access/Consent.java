package org.holdfast.access;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.ConsentId;
import org.holdfast.kernel.SupporterId;
import org.jspecify.annotations.Nullable;

/**
 * What a client agrees may be told, to whom, for what purpose and until when, signed. It is given once and never changed: another
 * one towards the same person takes its place. Revoked, it stays on record as what was allowed until then. It is live while it is
 * neither revoked nor past its last day (42 CFR 2.31; the local day of the client's site), the stay it was given for goes on where
 * it says so, and the client is alive or it was signed for them afterwards.
 */
@Entity
@DynamicUpdate
public class Consent {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ConsentId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    private @Nullable UUID supporterId;

    @Enumerated(EnumType.STRING)
    private ConsentKind kind;

    private Integer version;
    private String recipient;
    private @Nullable String information;
    private String discloser;
    private String legalProfile;
    private Boolean takenAlone;

    @Enumerated(EnumType.STRING)
    private Pressed pressed;

    private Instant witnessedAt;
    private byte[] termsDigest;
    private byte[] paperDigest;
    private String purpose;
    private LocalDate givenOn;
    private LocalDate expiresOn;
    private @Nullable UUID endsWithEpisode;
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable Instant retractedAt;
    private @Nullable String retractedBy;

    @ElementCollection
    @CollectionTable(name = "consent_category", joinColumns = @JoinColumn(name = "consent_id"))
    @Column(name = "category")
    @Enumerated(EnumType.STRING)
    private Set<ShareCategory> categories;

    @ElementCollection
    @CollectionTable(name = "consent_signature", joinColumns = @JoinColumn(name = "consent_id"))
    private Set<Signature> signatures;

    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    /** What the house adds to what was agreed. */
    record Taken(
            int version,
            String recipient,
            String discloser,
            String legalProfile,
            byte[] termsDigest,
            byte[] paperDigest,
            Set<Signature> signatures,
            Pressed pressed,
            Instant witnessedAt,
            @Nullable UUID endsWith,
            LocalDate on,
            Instant at,
            String by) {}

    Consent(ConsentDraft draft, Taken taken) {
        this.id = ConsentId.create();
        this.client = draft.client();
        this.supporterId = draft.supporter() == null ? null : draft.supporter().value();
        this.kind = draft.kind();
        this.categories = draft.categories();
        this.information = draft.information().isBlank() ? null : draft.information();
        this.purpose = draft.purpose().strip();
        this.expiresOn = draft.lastDay();
        this.version = taken.version;
        this.recipient = taken.recipient;
        this.discloser = taken.discloser;
        this.legalProfile = taken.legalProfile;
        this.termsDigest = taken.termsDigest;
        this.paperDigest = taken.paperDigest;
        this.signatures = Set.copyOf(taken.signatures);
        this.takenAlone = true;
        this.pressed = taken.pressed;
        this.witnessedAt = taken.witnessedAt;
        this.endsWithEpisode = taken.endsWith;
        this.givenOn = taken.on;
        this.recordedAt = taken.at;
        this.recordedBy = taken.by;
    }

    void revoke(Instant at, String by) {
        if (retractedAt == null) {
            retractedAt = at;
            retractedBy = by;
        }
    }

    ConsentId id() {
        return id;
    }

    ClientId client() {
        return client;
    }

    /** Whether this is of the same kind and towards the same person. */
    boolean sameAs(ConsentKind otherKind, @Nullable SupporterId supporter, String towards) {
        return kind == otherKind
                && (supporter == null
                        ? recipient.equals(towards)
                        : supporter.value().equals(supporterId));
    }

    ConsentScope scope() {
        return new ConsentScope(Set.copyOf(categories), purpose, givenOn, expiresOn, legalProfile, recipient);
    }

    /** @param ended whether it ended before its last day, with the stay it was given for or with the client's death */
    ConsentRow row(LocalDate today, boolean paused, boolean ended) {
        boolean live = retractedAt == null && !ended && !expiresOn.isBefore(today);
        return new ConsentRow(
                id,
                kind,
                version == null ? 0 : version,
                supporterId == null ? null : new SupporterId(supporterId),
                recipient == null ? "" : recipient,
                Set.copyOf(categories),
                information == null ? "" : information,
                purpose,
                givenOn,
                expiresOn,
                endsWithEpisode != null,
                live,
                live && paused,
                retractedAt,
                paperDigest == null ? "" : HexFormat.of().formatHex(paperDigest));
    }
}
