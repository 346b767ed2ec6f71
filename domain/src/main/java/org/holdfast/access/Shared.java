package org.holdfast.access;

import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SupporterId;

/** A tie through which a category may be seen right now, and the scope of the consent, which goes with whatever is seen. */
public record Shared(SupporterId supporter, ClientId client, ConsentScope scope) {}
