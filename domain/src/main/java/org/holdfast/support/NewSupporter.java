package org.holdfast.support;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a client, as designated.
 *
 * @param givenName 1 to 100 characters, as the family name
 * @param relationship in the client's words, such as "mother"; 1 to 60 characters
 * @param phone as it is dialled: at least three digits with blanks, brackets, dots and dashes, an extension; at most 40 characters
 * @param fromOn first day of the tie as a designated one, local to the client's site
 * @param toOn last day, or null while it holds
 */
public record NewSupporter(
        String givenName,
        @Nullable String familyName,
        String relationship,
        SupportCategory category,
        SupportKinds kinds,
        @Nullable TieStrength strength,
        @Nullable String phone,
        LocalDate fromOn,
        @Nullable LocalDate toOn) {
    private static final int NAME_LENGTH = 100;
    private static final int PHONE_LENGTH = 40;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]+(?: ?(?:x|ext\\.?) ?[0-9]+)?");

    public NewSupporter {
        if (givenName.isBlank()) {
            throw new Refused("supporter.needs-a-name");
        }
        if (givenName.length() > NAME_LENGTH || (familyName != null && familyName.length() > NAME_LENGTH)) {
            throw new Refused("supporter.name-too-long", NAME_LENGTH);
        }
        if (phone != null && !isDialled(phone.strip())) {
            throw new Refused("supporter.not-a-phone", PHONE_LENGTH);
        }
        if (relationship.isBlank() || relationship.length() > 60) {
            throw new Refused("supporter.needs-a-relationship");
        }
        if (toOn != null && toOn.isBefore(fromOn)) {
            throw new Refused("period.ends-before-it-starts", fromOn, toOn);
        }
    }

    private static boolean isDialled(String phone) {
        return phone.length() <= PHONE_LENGTH
                && PHONE.matcher(phone).matches()
                && phone.chars().filter(Character::isDigit).count() >= 3;
    }
}
