package org.holdfast.access;

import java.time.Instant;

/**
 * Something in the audit that deserves a question. It accuses nobody.
 *
 * @param person who asked
 * @param record the client's record number; empty where it is about many
 * @param lastAt when it was last
 * @param times how many records or refusals
 */
public record Oddity(Kind kind, String person, String record, Instant lastAt, long times) {
    /** What is odd. */
    public enum Kind {
        /** Opened the record of a client with their own family name. */
        OWN_NAME,
        /** Opened more than {@link Audits#MANY_RECORDS} records within an hour. */
        MANY_RECORDS,
        /** Was refused more than {@link Audits#MANY_REFUSALS} times within an hour. */
        MANY_REFUSALS
    }
}
