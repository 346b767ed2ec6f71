package org.holdfast.rights;

import java.time.LocalDate;
import org.holdfast.kernel.Refused;

/**
 * A client asks for a correction.
 *
 * @param disputed what in the record, 1 to 2,000 characters
 * @param words the client's own, 1 to 4,000 characters
 * @param receivedOn the day it was asked, local to the client's site
 */
public record NewCorrection(String disputed, String words, LocalDate receivedOn) {
    private static final int WHAT = 2000;
    private static final int WORDS = 4000;

    /** @throws Refused {@code correction.needs-what}, {@code correction.needs-words} */
    public NewCorrection {
        if (disputed.isBlank() || disputed.length() > WHAT) {
            throw new Refused("correction.needs-what", WHAT);
        }
        if (words.isBlank() || words.length() > WORDS) {
            throw new Refused("correction.needs-words", WORDS);
        }
    }
}
