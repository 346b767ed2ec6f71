package org.holdfast.client;

import java.time.Instant;
import java.util.UUID;

/**
 * A way to reach a client as it stands, for eyes.
 *
 * @param id give it back when changing or ending it; it is another one after each change
 * @param since when it was recorded so
 */
public record ChannelRow(UUID id, NewChannel channel, Instant since) {}
