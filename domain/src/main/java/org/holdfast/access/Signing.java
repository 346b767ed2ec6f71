package org.holdfast.access;

import java.util.List;
import java.util.Optional;
import org.holdfast.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * How a consent was taken: what was read, alone, with which answer to the private question, signed by whom.
 *
 * @param digest of the terms that were read ({@link ConsentTerms#digest()}), in hexadecimal
 * @param takenAlone whether staff spoke with the client alone
 * @param pressed the answer to the private question; null where nobody asked
 */
public record Signing(
        String digest, boolean takenAlone, @Nullable Pressed pressed, List<Signature> signatures) {
    /** @throws Refused {@code consent.needs-alone}, {@code consent.needs-question} */
    public Signing {
        if (!takenAlone) {
            throw new Refused("consent.needs-alone");
        }
        if (pressed == null) {
            throw new Refused("consent.needs-question");
        }
        signatures = List.copyOf(signatures);
    }

    Optional<Signature> by(Signer signer) {
        return signatures.stream().filter(one -> one.signer() == signer).findFirst();
    }

    Pressed answer() {
        if (pressed == null) {
            throw new IllegalStateException();
        }
        return pressed;
    }
}
