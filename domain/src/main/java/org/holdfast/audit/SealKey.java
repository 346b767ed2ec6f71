package org.holdfast.audit;

import java.util.Optional;

/** The key of the audit's seals; it is kept outside the database, and the ways in know where. */
public interface SealKey {
    /** At least 32 bytes; empty where none was given, and then nothing is sealed. */
    Optional<byte[]> key();
}
