package org.holdfast.intake;

import java.util.List;
import java.util.Map;

/**
 * What became of a batch.
 *
 * @param dryRun whether nothing was to be changed
 * @param counts by sheet, of the rows that are sound
 * @param faults the first of them, by file and row; when there is one, nothing was changed
 * @param more how many further faults there are
 */
public record Answer(boolean dryRun, Map<Sheet, Count> counts, List<Fault> faults, long more) {
    /** Rows of one file: new ones, and those that had been taken in before. */
    public record Count(int taken, int skipped) {}

    /** Whether there is no fault. */
    public boolean sound() {
        return faults.isEmpty();
    }

    /** The count of a sheet; zeros when its file was not there. */
    public Count of(Sheet sheet) {
        return counts.getOrDefault(sheet, new Count(0, 0));
    }
}
