package org.holdfast.reports.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.holdfast.access.ConsentPaper;
import org.holdfast.access.ConsentTerms;
import org.holdfast.access.Signature;
import org.holdfast.reports.press.Mark;
import org.holdfast.reports.press.Press;
import org.holdfast.reports.press.Records;
import org.holdfast.reports.press.Strokes;
import org.holdfast.reports.press.Words;
import org.jspecify.annotations.Nullable;

/** The consent on one sheet: what was read, clause by clause, and the signatures under it. */
@ApplicationScoped
public class PrintedConsent implements ConsentPaper {
    @Inject
    Press press;

    /**
     * A signature for the template.
     *
     * @param drawn null where it was typed
     */
    record Signed(String who, String typed, @Nullable Strokes drawn, String when) {}

    @Override
    public byte[] print(
            ConsentTerms terms,
            List<Signature> signatures,
            String witness,
            Instant witnessedAt,
            Instant at,
            ZoneId zone) {
        Words words = new Words(Locale.forLanguageTag(terms.language()));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("TITLE", terms.title());
        parameters.put(
                "SIGNATURES",
                new Records(
                        signatures.stream().map(one -> signed(one, words, zone)).toList()));
        parameters.put(
                "WITNESS",
                words.say("consent.witness", witness, words.moment(at, zone), words.moment(witnessedAt, zone)));
        parameters.put("NUMBER", words.say("consent.number", terms.version()));
        parameters.put("DIGEST", words.say("consent.digest", terms.digest()));
        parameters.put("MARK", new Mark());
        return press.pdf("consent", terms.title(), words, parameters, new Records(terms.clauses()));
    }

    private static Signed signed(Signature signature, Words words, ZoneId zone) {
        boolean drawn = signature.method() == Signature.Method.DRAWN;
        return new Signed(
                words.say("consent.signer." + signature.signer(), signature.name()),
                drawn ? "" : signature.mark(),
                drawn ? new Strokes(signature.mark()) : null,
                words.say("consent.signed." + signature.method(), words.moment(signature.signedAt(), zone)));
    }
}
