package org.holdfast.session;

import java.time.Instant;

/** A time ahead, as the database knows it. */
record Ahead(Instant startsAt, Instant endsAt, String zone) {}
