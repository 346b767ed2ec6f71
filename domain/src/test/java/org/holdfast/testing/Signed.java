package org.holdfast.testing;

import java.time.Instant;
import java.util.List;
import org.holdfast.access.ConsentDraft;
import org.holdfast.access.ConsentTerms;
import org.holdfast.access.Consents;
import org.holdfast.access.Pressed;
import org.holdfast.access.Signature;
import org.holdfast.access.Signer;
import org.holdfast.access.Signing;
import org.holdfast.kernel.ConsentId;

/** Reads what a consent says, signs it and gives it, as it is done in the room. */
public final class Signed {
    private Signed() {}

    /** The client signs by typing; nobody presses them. */
    public static ConsentId give(OpenClinic clinic, ConsentDraft draft) {
        return give(clinic, draft, Pressed.NO, Signer.CLIENT);
    }

    /** These sign by typing. */
    public static ConsentId give(OpenClinic clinic, ConsentDraft draft, Pressed pressed, Signer... signers) {
        ConsentTerms terms = clinic.the(Consents.class).terms(draft);
        return clinic.the(Consents.class).give(draft, new Signing(terms.digest(), true, pressed, typed(signers)));
    }

    /** Signatures as typed. */
    public static List<Signature> typed(Signer... signers) {
        return java.util.Arrays.stream(signers)
                .map(signer -> new Signature(signer, "Some One", Signature.Method.TYPED, "Some One", Instant.EPOCH))
                .toList();
    }
}
