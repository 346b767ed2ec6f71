package org.holdfast.relapse;

import org.holdfast.kernel.ClientId;

/** In which zone a client's days are counted. */
record ClientZone(ClientId client, String zone) {}
