package org.holdfast.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes ids at birth: UUID version 7 (RFC 9562, section 5.7), which sort by the millisecond they were made in. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id of this millisecond. */
    public static UUID next() {
        return of(Clocks.now().toEpochMilli(), RANDOM.nextLong(), RANDOM.nextLong());
    }

    /**
     * An id of a chosen millisecond and chosen randomness, so that generated clinics can be made again.
     *
     * @param epochMilli milliseconds since 1970-01-01T00:00Z; the low 48 bits are used
     */
    public static UUID of(long epochMilli, long randomHigh, long randomLow) {
        long high = (epochMilli << 16) | 0x7000L | (randomHigh & 0x0FFFL);
        long low = 0x8000_0000_0000_0000L | (randomLow & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(high, low);
    }
}
