package org.holdfast.rights;

import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/** How many full years after the last discharge a site keeps records; null where nothing is ever due. */
public record KeptFor(SiteId site, String name, @Nullable Integer years) {}
