package org.holdfast.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.holdfast.audit.SealKey;

/** A key for the seals of tests. */
@ApplicationScoped
public class TestSealKey implements SealKey {
    @Override
    public Optional<byte[]> key() {
        return Optional.of("a key of thirty-two bytes, no less".getBytes(StandardCharsets.UTF_8));
    }
}
