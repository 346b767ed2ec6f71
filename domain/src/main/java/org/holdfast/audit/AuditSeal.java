package org.holdfast.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;

/**
 * One sealed batch of the audit. It holds the seal before it, and the key it was made with is not in the database: who changes a
 * row, takes one out, puts one in or cuts off the end cannot make the seals fit again.
 */
@Entity
@Table(name = "audit_seal")
public class AuditSeal {
    @Id
    private long number;

    private long fromXact;
    private long toXact;
    private Long[] entryIds;
    private byte[] marks;
    private byte[] digest;
    private byte[] seal;

    @SuppressWarnings("NullAway.Init")
    protected AuditSeal() {}

    AuditSeal(long number, long fromXact, long toXact, List<Long> entryIds, byte[] marks, byte[] digest, byte[] seal) {
        this.number = number;
        this.fromXact = fromXact;
        this.toXact = toXact;
        this.entryIds = entryIds.toArray(Long[]::new);
        this.marks = marks;
        this.digest = digest;
        this.seal = seal;
    }

    long number() {
        return number;
    }

    long fromXact() {
        return fromXact;
    }

    long toXact() {
        return toXact;
    }

    List<Long> entryIds() {
        return Arrays.asList(entryIds);
    }

    byte[] marks() {
        return marks.clone();
    }

    byte[] digest() {
        return digest.clone();
    }

    byte[] seal() {
        return seal.clone();
    }
}
