package org.holdfast.reports.relapse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Days of one kind, joined into runs: two days with fewer than A free days between them belong to one run (measures M12). */
final class Runs {
    private Runs() {}

    /** The runs in order; each is the days of that kind in it. */
    static List<NavigableSet<LocalDate>> of(NavigableSet<LocalDate> days, int freeDays) {
        List<NavigableSet<LocalDate>> runs = new ArrayList<>();
        for (LocalDate day : days) {
            LocalDate before = runs.isEmpty() ? null : runs.getLast().last();
            if (before == null || freeBetween(before, day) >= freeDays) {
                runs.add(new TreeSet<>());
            }
            runs.getLast().add(day);
        }
        return runs;
    }

    /** Days that lie between two, neither counted. */
    static long freeBetween(LocalDate first, LocalDate second) {
        return ChronoUnit.DAYS.between(first, second) - 1;
    }
}
