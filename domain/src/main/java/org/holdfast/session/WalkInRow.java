package org.holdfast.session;

import org.holdfast.kernel.ClientId;

/** Somebody who could be added to a session on the spot, for eyes. */
public record WalkInRow(ClientId client, String name, String recordNumber) {}
