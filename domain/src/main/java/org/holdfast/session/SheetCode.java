package org.holdfast.session;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The code on a sheet: six signs that are neither mistaken for one another nor spell a word. */
final class SheetCode {
    private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ";
    private static final int LENGTH = 6;
    private static final Pattern WHOLE = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");
    private static final SecureRandom DICE = new SecureRandom();

    private SheetCode() {}

    static String drawn() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(DICE.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** What was typed, as it stands on the sheet; empty where it is no such code. */
    static Optional<String> read(String typed) {
        String bare = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return WHOLE.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }
}
