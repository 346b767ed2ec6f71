package org.holdfast.access;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.regex.Pattern;
import org.holdfast.kernel.Refused;

/**
 * A signature as it was given on the spot.
 *
 * @param name of who signed, 1 to 200 characters
 * @param mark the strokes as SVG path data in whole units of a field 600 wide and 200 high ({@code M12 40L13 44}), or the name as
 *     typed; up to 20,000 characters
 * @param signedAt when it was taken; set when the consent is recorded
 */
@Embeddable
public record Signature(
        @Enumerated(EnumType.STRING) Signer signer,
        String name,
        @Enumerated(EnumType.STRING) Method method,
        String mark,
        Instant signedAt) {
    /** By hand on the screen, or typed. */
    public enum Method {
        DRAWN,
        TYPED
    }

    private static final int NAME = 200;
    private static final int MARK = 20_000;
    private static final Pattern STROKES = Pattern.compile("(?:M\\d{1,3} \\d{1,3}(?:L\\d{1,3} \\d{1,3})+)+");

    /** @throws Refused {@code consent.needs-signers-name}, {@code consent.needs-signature} */
    public Signature {
        if (name.isBlank() || name.length() > NAME) {
            throw new Refused("consent.needs-signers-name");
        }
        if (mark.isBlank()
                || mark.length() > MARK
                || method == Method.DRAWN && !STROKES.matcher(mark).matches()) {
            throw new Refused("consent.needs-signature");
        }
    }

    Signature at(Instant now) {
        return new Signature(signer, name.strip(), method, mark.strip(), now);
    }
}
