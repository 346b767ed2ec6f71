package org.holdfast.intake;

import java.util.ArrayList;
import java.util.List;

/** Faults as they are found. The first 1,000 are kept, the rest is counted: nobody mends more at a time. */
public final class Faults {
    /** How many are kept. */
    public static final int KEPT = 1000;

    private final List<Fault> kept = new ArrayList<>();
    private long more;

    /** Adds one. */
    public void add(Fault fault) {
        if (kept.size() < KEPT) {
            kept.add(fault);
        } else {
            more++;
        }
    }

    void addAll(Batch batch) {
        batch.faults().forEach(this::add);
        more += batch.more();
    }

    /** Whether there is none. */
    public boolean none() {
        return kept.isEmpty();
    }

    /** Those kept, by file and row. */
    public List<Fault> kept() {
        return kept.stream().sorted(Fault.IN_ORDER).toList();
    }

    /** How many were found beyond those kept. */
    public long more() {
        return more;
    }
}
