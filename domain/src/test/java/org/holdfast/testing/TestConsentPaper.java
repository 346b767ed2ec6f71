package org.holdfast.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.holdfast.access.ConsentPaper;
import org.holdfast.access.ConsentTerms;
import org.holdfast.access.Signature;

/** A paper as plain as it can be: what it says and who signed, in text. */
@ApplicationScoped
@Alternative
@Priority(1)
public class TestConsentPaper implements ConsentPaper {
    @Override
    public byte[] print(
            ConsentTerms terms,
            List<Signature> signatures,
            String witness,
            Instant witnessedAt,
            Instant at,
            ZoneId zone) {
        return (terms + "\n" + signatures + "\n" + witness + " " + witnessedAt + " " + at + " " + zone)
                .getBytes(StandardCharsets.UTF_8);
    }
}
