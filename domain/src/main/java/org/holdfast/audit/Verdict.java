package org.holdfast.audit;

import org.jspecify.annotations.Nullable;

/**
 * Whether the audit is whole.
 *
 * @param seals how many seals fit, from the first on
 * @param entries how many entries lie under them
 * @param unsealed how many newer entries wait for their seal
 * @param flaw what is wrong first; null when it is whole
 */
public record Verdict(
        long seals, long entries, long unsealed, @Nullable Flaw flaw) {
    /** What can be wrong. */
    public enum Kind {
        /** An entry says something else than when it was sealed. */
        CHANGED,
        /** A sealed entry is gone. */
        DELETED,
        /** An entry claims to be of a time that was sealed without it. */
        INSERTED,
        /** A seal was made without the key, or changed, or does not follow the one before. */
        SEAL_BROKEN,
        /** Seals that were kept elsewhere are gone from the end. */
        CUT_OFF
    }

    /**
     * The first thing wrong.
     *
     * @param seal the number of the seal
     * @param entry the id of the entry; null where the seal itself is wrong
     */
    public record Flaw(Kind kind, long seal, @Nullable Long entry) {}

    /** Whether nothing is wrong. */
    public boolean whole() {
        return flaw == null;
    }
}
