package org.holdfast.audit;

import java.time.Instant;
import java.util.Optional;
import org.holdfast.kernel.ClientId;

/**
 * What a reviewer asks of the audit.
 *
 * @param client entries about this client; empty for all
 * @param person a part of the name of who asked, in any case; empty for all
 * @param from first instant
 * @param to instant after the last
 * @param deniedOnly only what was refused
 */
public record AuditQuestion(Optional<ClientId> client, String person, Instant from, Instant to, boolean deniedOnly) {}
