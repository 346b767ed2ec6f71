package org.holdfast.clinic;

import java.time.ZoneId;
import org.holdfast.kernel.SiteId;

/** A site, for eyes. */
public record SiteRow(SiteId id, String code, String name, ZoneId zone) {}
