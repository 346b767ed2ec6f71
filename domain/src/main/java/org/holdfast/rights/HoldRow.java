package org.holdfast.rights;

import java.time.Instant;
import java.util.UUID;

/** A legal hold that stands. */
public record HoldRow(UUID id, String recordNumber, String reason, Instant since) {}
