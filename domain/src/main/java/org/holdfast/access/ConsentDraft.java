package org.holdfast.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.Refused;
import org.holdfast.kernel.SupporterId;
import org.jspecify.annotations.Nullable;

/**
 * What a client is about to agree to.
 *
 * @param supporter to whom, when it is to share; null for counselling notes
 * @param recipient to whom, name and affiliation, for counselling notes; blank when it is to share
 * @param categories what is shared; empty for counselling notes
 * @param information what of the counselling notes; blank when it is to share
 * @param purpose what for, 1 to 500 characters
 * @param expiresOn last day, local to the client's site
 * @param endsWithStay whether it also ends with the stay in treatment of now, where that is sooner: the event of 42 CFR 2.31(a)(7)
 */
public record ConsentDraft(
        ClientId client,
        ConsentKind kind,
        @Nullable SupporterId supporter,
        String recipient,
        Set<ShareCategory> categories,
        String information,
        String purpose,
        @Nullable LocalDate expiresOn,
        boolean endsWithStay) {
    private static final int NAME = 300;
    private static final int TEXT = 500;

    /**
     * The elements of 42 CFR 2.31(a)(3) to (5) and (7) that are for people to say; each is refused by name where it is missing.
     *
     * @throws Refused {@code consent.needs-recipient}, {@code consent.names-nothing}, {@code consent.needs-information},
     *     {@code consent.needs-a-purpose}, {@code consent.needs-a-day}, {@code consent.one-kind}
     */
    public ConsentDraft {
        boolean sharing = kind == ConsentKind.SHARING;
        if (sharing ? supporter == null : recipient.isBlank() || recipient.length() > NAME) {
            throw new Refused("consent.needs-recipient", NAME);
        }
        if (sharing && categories.isEmpty()) {
            throw new Refused("consent.names-nothing");
        }
        if (!sharing && (information.isBlank() || information.length() > TEXT)) {
            throw new Refused("consent.needs-information", TEXT);
        }
        if (!sharing && (supporter != null || !categories.isEmpty())) {
            throw new Refused("consent.one-kind");
        }
        if (purpose.isBlank() || purpose.length() > TEXT) {
            throw new Refused("consent.needs-a-purpose", TEXT);
        }
        if (expiresOn == null) {
            throw new Refused("consent.needs-a-day");
        }
        categories = categories.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(categories));
    }

    /** To share these categories with one supporter. */
    public static ConsentDraft sharing(
            ClientId client,
            @Nullable SupporterId supporter,
            Set<ShareCategory> categories,
            String purpose,
            @Nullable LocalDate expiresOn) {
        return new ConsentDraft(client, ConsentKind.SHARING, supporter, "", categories, "", purpose, expiresOn, false);
    }

    /** To let somebody outside the programme know what stands in counselling notes. */
    public static ConsentDraft counsellingNotes(
            ClientId client, String recipient, String information, String purpose, @Nullable LocalDate expiresOn) {
        return new ConsentDraft(
                client,
                ConsentKind.COUNSELLING_NOTES,
                null,
                recipient.strip(),
                Set.of(),
                information.strip(),
                purpose,
                expiresOn,
                false);
    }

    /** The same, ending with the stay in treatment of now where that is sooner. */
    public ConsentDraft untilEndOfStay(boolean endsWithTheStay) {
        return new ConsentDraft(
                client, kind, supporter, recipient, categories, information, purpose, expiresOn, endsWithTheStay);
    }

    LocalDate lastDay() {
        if (expiresOn == null) {
            throw new IllegalStateException();
        }
        return expiresOn;
    }
}
