package org.holdfast.client;

import java.util.Set;
import java.util.regex.Pattern;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach a client, as they gave it.
 *
 * @param address number, e-mail address, postal address or name in an app; 1 to 200 characters
 * @param may what the client said may be done on it; what nobody asked about may not be done
 * @param preferred whether it is the first way to try
 * @param note what makes it safe, such as "mornings only, say it is the dentist"; at most 500 characters, or null
 */
public record NewChannel(
        ContactKind kind,
        String address,
        Set<ContactUse> may,
        boolean preferred,
        @Nullable String note) {
    static final int ADDRESS_LENGTH = 200;
    static final int NOTE_LENGTH = 500;
    private static final Pattern DIALLED =
            Pattern.compile("(?=(?:\\D*\\d){3})[+]?[\\d ().\\-/]+(?:(?:ext\\.?|x) ?\\d+)?");
    private static final Pattern MAILED = Pattern.compile("[^\\s@]+@[^\\s@]+");

    public NewChannel {
        may = Set.copyOf(may);
        address = address.strip();
        if (address.isEmpty() || address.length() > ADDRESS_LENGTH) {
            throw new Refused("contact.needs-an-address", ADDRESS_LENGTH);
        }
        boolean dialled = kind == ContactKind.MOBILE || kind == ContactKind.PHONE;
        if (dialled && !DIALLED.matcher(address).matches()) {
            throw new Refused("contact.not-a-phone");
        }
        if (kind == ContactKind.EMAIL && !MAILED.matcher(address).matches()) {
            throw new Refused("contact.not-an-address");
        }
        if (!kind.uses().containsAll(may)) {
            throw new Refused("contact.use-does-not-fit");
        }
        if (note != null && (note.isBlank() || note.length() > NOTE_LENGTH)) {
            throw new Refused("contact.note-too-long", NOTE_LENGTH);
        }
    }

    /** The same, and not the first way to try. */
    NewChannel notFirst() {
        return new NewChannel(kind, address, may, false, note);
    }
}
