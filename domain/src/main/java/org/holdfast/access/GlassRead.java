package org.holdfast.access;

import java.time.Instant;

/** Something that was read under a broken glass, as the audit has it. */
public record GlassRead(Instant at, String action, String detail) {}
