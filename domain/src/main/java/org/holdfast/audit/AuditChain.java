package org.holdfast.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Seals the audit in batches behind the work, so that writing an entry never waits for the one before it, and verifies the whole.
 * A batch is all entries of a range of transactions that are over: what is sealed can get no late companion, in whatever order
 * people's transactions commit. Called inside a boundary's transaction, by one machine at a time.
 */
@ApplicationScoped
public class AuditChain {
    /** Entries under one seal, more only where one transaction wrote more. */
    private static final int BATCH = 5_000;

    @Inject
    AuditBook book;

    @Inject
    SealKey sealKey;

    /** Seals the next batch. Empty where there is nothing to seal, or no key. */
    public Optional<SealHead> sealNext() {
        byte[] key = sealKey.key().orElse(null);
        if (key == null || !book.lockSealing().contains(true)) {
            return Optional.empty();
        }
        AuditSeal last = book.newestSeal().stream().findFirst().orElse(null);
        long from = last == null ? 0 : last.toXact();
        long over = book.oldestRunning().getFirst();
        long to = book.endOfBatch(from, over, BATCH).stream()
                .findFirst()
                .map(full -> Math.min(full + 1, over))
                .orElse(over);
        List<AuditLine> lines = to > from ? lines(from, to) : List.of();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        long number = last == null ? 1 : last.number() + 1;
        AuditSeal seal = Sealing.seal(key, number, before(last), from, to, lines);
        book.add(seal);
        return Optional.of(head(seal));
    }

    /** The newest seal. */
    public Optional<SealHead> head() {
        return book.newestSeal().stream().findFirst().map(AuditChain::head);
    }

    /**
     * Checks every seal and every sealed entry, from the first on, up to the first flaw.
     *
     * @param kept the newest seal that was kept outside the database; or null
     * @throws IllegalStateException without a key
     */
    public Verdict verify(@Nullable SealHead kept) {
        byte[] key = sealKey.key().orElseThrow(() -> new IllegalStateException("no key to verify the audit with"));
        AuditSeal before = null;
        long entries = 0;
        for (long number = 1; ; number++) {
            AuditSeal seal = book.seal(number).stream().findFirst().orElse(null);
            if (seal == null) {
                break;
            }
            Verdict.Flaw flaw = flaw(key, seal, before, kept);
            if (flaw != null) {
                return new Verdict(number - 1, entries, 0, flaw);
            }
            entries += seal.entryIds().size();
            before = seal;
            book.forget(seal);
        }
        long seals = before == null ? 0 : before.number();
        if (book.newestSeal().stream().anyMatch(newest -> newest.number() > seals)) {
            return new Verdict(seals, entries, 0, new Verdict.Flaw(Verdict.Kind.SEAL_BROKEN, seals + 1, null));
        }
        if (kept != null && kept.number() > seals) {
            return new Verdict(seals, entries, 0, new Verdict.Flaw(Verdict.Kind.CUT_OFF, seals + 1, null));
        }
        long end = before == null ? 0 : before.toXact();
        return new Verdict(seals, entries, book.entriesFrom(end).getFirst(), null);
    }

    private Verdict.@Nullable Flaw flaw(
            byte[] key, AuditSeal seal, @Nullable AuditSeal before, @Nullable SealHead kept) {
        boolean follows = seal.fromXact() == (before == null ? 0 : before.toXact());
        boolean asKept = kept == null || kept.number() != seal.number() || kept.equals(head(seal));
        if (!follows || !asKept || !Sealing.holds(key, seal, before(before))) {
            return new Verdict.Flaw(Verdict.Kind.SEAL_BROKEN, seal.number(), null);
        }
        return Sealing.flaw(seal, lines(seal.fromXact(), seal.toXact()));
    }

    private List<AuditLine> lines(long fromXact, long toXact) {
        return book.entries(fromXact, toXact).stream()
                .map(entry -> {
                    AuditLine line = entry.line();
                    book.forget(entry);
                    return line;
                })
                .toList();
    }

    private static byte[] before(@Nullable AuditSeal last) {
        return last == null ? Sealing.BEFORE_THE_FIRST : last.seal();
    }

    private static SealHead head(AuditSeal seal) {
        return new SealHead(seal.number(), HexFormat.of().formatHex(seal.seal()));
    }
}
