package org.holdfast.episode;

import java.time.Instant;

/** Who records something, and when. */
record Saying(Instant at, String by) {}
