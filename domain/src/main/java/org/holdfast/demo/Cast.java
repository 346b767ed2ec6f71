package org.holdfast.demo;

import java.util.UUID;

/** The people whom a visitor can be or will meet; the first eight sign in, and their ids are the subjects of their tokens. */
final class Cast {
    static final UUID RUTH = sub(1);
    static final UUID DELE = sub(2);
    static final UUID MARTA = sub(3);
    static final UUID GRACE = sub(4);
    static final UUID TOMAS = sub(5);
    static final UUID ADE = sub(6);
    static final UUID PRIYA = sub(7);
    static final UUID NOOR = sub(8);

    static final String JOEL = "HF-20417";

    private Cast() {}

    private static UUID sub(int number) {
        return new UUID(0x4000L, 0x8000_0000_0000_0000L | number);
    }
}
