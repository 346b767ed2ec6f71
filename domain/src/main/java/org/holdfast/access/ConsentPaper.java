package org.holdfast.access;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Puts a signed consent on paper. Whoever can print provides it; nothing is recorded that could not be printed. */
public interface ConsentPaper {
    /**
     * The consent as a PDF, as it is stored and handed to the client.
     *
     * @param signatures with the instants at which they were given
     * @param witness the member of staff before whom it was signed
     * @param witnessedAt when that person last proved who they are
     * @param zone of the client's site, in which instants are written
     */
    byte[] print(
            ConsentTerms terms,
            List<Signature> signatures,
            String witness,
            Instant witnessedAt,
            Instant at,
            ZoneId zone);
}
