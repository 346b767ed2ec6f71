package org.holdfast.support;

import org.holdfast.kernel.Refused;

/** What a supporter gives: listens, advises, helps out. At least one of them. */
public record SupportKinds(boolean emotional, boolean informational, boolean practical) {
    public SupportKinds {
        if (!emotional && !informational && !practical) {
            throw new Refused("supporter.gives-something");
        }
    }
}
