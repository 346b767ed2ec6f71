package org.holdfast.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is read and signed, word for word; the screen and the paper show the same clauses.
 *
 * @param title of the document
 * @param version the how-manieth consent of this client towards this recipient
 * @param language in which it is written, as a BCP 47 tag
 * @param clauses every element of 42 CFR 2.31(a), each under its heading
 * @param signers whose signatures it needs
 */
public record ConsentTerms(String title, int version, String language, List<Clause> clauses, Set<Signer> signers) {
    /** One element. Lines of {@code text} that begin with a bullet are a list. */
    public record Clause(String heading, String text) {}

    public ConsentTerms {
        clauses = List.copyOf(clauses);
        signers = Set.copyOf(signers);
    }

    /** SHA-256 over title, version and clauses, in hexadecimal: what was signed is what was read. */
    public String digest() {
        return HexFormat.of().formatHex(bytes());
    }

    byte[] bytes() {
        String all = title + "\n" + version + "\n"
                + clauses.stream()
                        .map(clause -> clause.heading() + "\n" + clause.text())
                        .collect(Collectors.joining("\n\n"))
                + "\n" + signers.stream().map(Signer::name).sorted().collect(Collectors.joining(" "));
        try {
            return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
