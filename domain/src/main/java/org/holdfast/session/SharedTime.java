package org.holdfast.session;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A time a supporter may keep free: never what for, with whom or where.
 *
 * @param from start of the window, a quarter of an hour before the session
 * @param to end of the window
 */
public record SharedTime(Instant from, Instant to, ZoneId zone) {}
