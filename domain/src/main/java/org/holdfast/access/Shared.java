package org.holdfast.access;

import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SupporterId;

/** A tie through which a category may be seen right now. */
public record Shared(SupporterId supporter, ClientId client) {}
