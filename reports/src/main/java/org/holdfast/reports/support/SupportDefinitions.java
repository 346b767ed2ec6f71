package org.holdfast.reports.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.holdfast.reports.measure.Definition;

/** The definitions of the support figures in force (measures M15, science 1.1). */
public final class SupportDefinitions {
    /** The landmarks, declared before anybody looks at the data: days from admission. */
    public static final List<Integer> LANDMARKS = List.of(14, 30, 60);

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** Dropping out with and without support. */
    public static final Definition SUPP = first(
            "SUPP",
            Map.of(
                    "unit", "stay, from admission",
                    "event", "LEFT_AGAINST_ADVICE",
                    "censored", "any other exit; still in care at the cut-off",
                    "exposed",
                            "from the first designation that gives the kind of support, on or after admission, to the exit;"
                                    + " a tie that ended before admission does not count, one that ends later goes on counting",
                    "not exposed by", "a designation on or after the day of the exit",
                    "day 0", "an exit on the day of admission counts half a day",
                    "adjusted", "severity at admission; strata: site and programme",
                    "landmarks", "14, 30, 60 d; in care beyond the day, designated by the day",
                    "interval", "95 % Wald, robust for several stays of one person",
                    "reading", "association, not proof"));

    /** Mean stress with and without emotional support. */
    public static final Definition STRESS = first(
            "STRESS",
            Map.of(
                    "unit", "check-in of a client, 0 to 10",
                    "with", "a tie that gives emotional support held on the day of the check-in",
                    "window", "check-ins on a day of a counted stay, admission and discharge included, to the cut-off",
                    "interval", "95 % t, clustered on people",
                    "reading", "a difference between people, no effect of naming a supporter"));

    private SupportDefinitions() {}

    /** All of them, for the page that explains the figures. */
    public static List<Definition> inForce() {
        return List.of(SUPP, STRESS);
    }

    private static Definition first(String code, Map<String, String> parameters) {
        return new Definition(code, 1, FIRST, new TreeMap<>(parameters));
    }
}
