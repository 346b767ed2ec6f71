package org.holdfast.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was read from a folder of files, with what was wrong on reading already.
 *
 * @param rows by sheet; a sheet whose file is not there has no entry
 * @param unreadable sheets whose file is there and could not be read to its end, so that nothing is known to be missing from them
 * @param more how many faults there are beyond those listed
 */
public record Batch(Map<Sheet, List<Row>> rows, Set<Sheet> unreadable, List<Fault> faults, long more) {
    public Batch {
        rows = Map.copyOf(rows);
        unreadable = Set.copyOf(unreadable);
        faults = List.copyOf(faults);
    }

    List<Row> of(Sheet sheet) {
        return rows.getOrDefault(sheet, List.of());
    }
}
