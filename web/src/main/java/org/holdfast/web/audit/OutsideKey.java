package org.holdfast.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.holdfast.audit.SealKey;

/** The key of the audit's seals, from the environment ({@code HOLDFAST_AUDIT_KEY}): it never touches the database. */
@ApplicationScoped
public class OutsideKey implements SealKey {
    private static final int SHORTEST = 32;

    @Override
    public Optional<byte[]> key() {
        return of(System.getenv("HOLDFAST_AUDIT_KEY"));
    }

    /** @throws IllegalStateException where a key was given that is too short to be one */
    static Optional<byte[]> of(@org.jspecify.annotations.Nullable String given) {
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        byte[] key = given.strip().getBytes(StandardCharsets.UTF_8);
        if (key.length < SHORTEST) {
            throw new IllegalStateException("HOLDFAST_AUDIT_KEY must have at least " + SHORTEST + " characters");
        }
        return Optional.of(key);
    }
}
