package org.holdfast.web.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.holdfast.intake.Fault;
import org.holdfast.intake.Faults;
import org.holdfast.intake.Sheet;
import org.jspecify.annotations.Nullable;

/** The first line of a file: the columns it has, in any order. */
record Header(Sheet sheet, Faults faults) {
    /** Whether the rows below can be read by it; says what is wrong with it. */
    boolean isUsable(List<String> names) {
        if (names.stream().allMatch(String::isEmpty)) {
            faults.add(Fault.ofFile(sheet.file(), "intake.file-empty"));
            return false;
        }
        if (names.size() == 1
                && (names.getFirst().contains(";") || names.getFirst().contains("\t"))) {
            faults.add(Fault.ofRow(sheet.file(), 1, "intake.not-comma"));
            return false;
        }
        Set<String> seen = new HashSet<>();
        boolean usable = true;
        for (String name : names) {
            if (!seen.add(name)) {
                tell(name, "intake.column-twice");
                usable = false;
            } else if (!sheet.columns().contains(name)) {
                tell(null, "intake.unknown-column", name, sheet.columns());
            }
        }
        for (String column : sheet.columns()) {
            if (sheet.requires(column) && !seen.contains(column)) {
                tell(column, "intake.column-missing");
                usable = false;
            }
        }
        return usable;
    }

    private void tell(@Nullable String column, String key, Object... args) {
        faults.add(new Fault(sheet.file(), 1, column, key, List.of(args)));
    }
}
