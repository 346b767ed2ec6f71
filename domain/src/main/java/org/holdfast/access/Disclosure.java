package org.holdfast.access;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Something of a client's record left the programme: to whom, what, how, on what ground. It is written in the same transaction
 * as the answer itself and is never changed; a consent that is revoked later does not take it back.
 */
@Entity
public class Disclosure {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    private Instant disclosedAt;

    @Enumerated(EnumType.STRING)
    private DisclosureGround ground;

    private @Nullable UUID consentId;
    private @Nullable UUID supporterId;
    private String recipient;
    private String[] what;

    @Enumerated(EnumType.STRING)
    private DisclosureOutput output;

    private String purpose;
    private Instant recordedAt;
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected Disclosure() {}

    private Disclosure(ClientId client, @Nullable UUID consent, @Nullable UUID supporter, NewRow row) {
        this.id = Ids.next();
        this.client = client;
        this.consentId = consent;
        this.supporterId = supporter;
        this.disclosedAt = row.said().at();
        this.ground = row.said().ground();
        this.recipient = row.said().recipient();
        this.what = row.said().what().toArray(String[]::new);
        this.output = row.said().output();
        this.purpose = row.said().purpose();
        this.recordedAt = row.now();
        this.recordedBy = row.by();
    }

    private record NewRow(DisclosureRow said, Instant now, String by) {}

    /** Seen by a supporter under a live consent, just now. */
    static Disclosure seen(
            ClientId client,
            UUID consent,
            UUID supporter,
            String recipient,
            ShareCategory category,
            String purpose,
            Instant now,
            String by) {
        DisclosureRow said = new DisclosureRow(
                now, DisclosureGround.CONSENT, recipient, List.of(category.name()), DisclosureOutput.VIEW, purpose);
        return new Disclosure(client, consent, supporter, new NewRow(said, now, by));
    }

    /** Told to medical personnel in an emergency (42 CFR 2.51). */
    static Disclosure inEmergency(ClientId client, NewGlass given, Instant now, String by) {
        DisclosureRow said = new DisclosureRow(
                given.disclosedAt().isAfter(now) ? now : given.disclosedAt(),
                DisclosureGround.MEDICAL_EMERGENCY,
                given.personnel().strip(),
                List.of("What the emergency needed of the record"),
                DisclosureOutput.SPOKEN,
                given.nature().strip());
        return new Disclosure(client, null, null, new NewRow(said, now, by));
    }

    /** Made on another ground, as somebody records it. */
    static Disclosure made(ClientId client, NewDisclosure given, Instant at, Instant now, String by) {
        DisclosureRow said = new DisclosureRow(
                at,
                given.ground(),
                given.recipient().strip(),
                List.of(given.what().strip()),
                given.output(),
                given.purpose().strip());
        return new Disclosure(client, null, null, new NewRow(said, now, by));
    }

    DisclosureRow row() {
        return new DisclosureRow(disclosedAt, ground, recipient, List.of(what), output, purpose);
    }
}
