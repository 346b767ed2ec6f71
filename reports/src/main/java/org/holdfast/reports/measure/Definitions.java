package org.holdfast.reports.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The definitions. A changed rule is added as the next version; what was printed under an old one keeps its name. Those shown on
 * the dashboard stand here, the others by subject in {@link AccessDefinitions}, {@link StayDefinitions}, {@link
 * RelapseDefinitions} and {@link OutcomeDefinitions}.
 */
public final class Definitions {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final String NOT_COUNTED =
            "CANCELLED_BY_CLINIC, CANCELLED_BY_CLIENT_IN_TIME, RESCHEDULED, EXCUSED, NOT_RECORDED, still ahead";
    private static final String CLUSTERED = "95 % logit, clustered on people";

    /** Staying: Kaplan–Meier of not having left unplanned (measures M8, science 1). */
    public static final Definition KM = first(
            "KM",
            Map.of(
                    "unit", "stay",
                    "from", "admission",
                    "event", "LEFT_AGAINST_ADVICE, TERMINATED_BY_CLINIC",
                    "censored", "any other exit; still in care at the cut-off",
                    "interval", "95 % log-log"));

    /** Strict no-show rate (measures M1). */
    public static final Definition NS = first(
            "NS",
            Map.of(
                    "numerator",
                    "NO_SHOW",
                    "denominator",
                    "ATTENDED, ATTENDED_LATE, ATTENDED_PARTIAL, NO_SHOW",
                    "not counted",
                    NOT_COUNTED + ", CANCELLED_BY_CLIENT_LATE",
                    "interval",
                    CLUSTERED));

    /** Extended no-show rate: late cancellations count as missed (measures M1). */
    public static final Definition NSX = first(
            "NSX",
            Map.of(
                    "numerator",
                    "NO_SHOW, CANCELLED_BY_CLIENT_LATE",
                    "denominator",
                    "ATTENDED, ATTENDED_LATE, ATTENDED_PARTIAL, NO_SHOW, CANCELLED_BY_CLIENT_LATE",
                    "not counted",
                    NOT_COUNTED,
                    "interval",
                    CLUSTERED));

    /** Attendance rate (measures M1). */
    public static final Definition ATT = first(
            "ATT",
            Map.of(
                    "numerator",
                    "ATTENDED, ATTENDED_LATE, ATTENDED_PARTIAL",
                    "denominator",
                    "ATTENDED, ATTENDED_LATE, ATTENDED_PARTIAL, NO_SHOW, CANCELLED_BY_CLIENT_LATE",
                    "not counted",
                    NOT_COUNTED,
                    "interval",
                    CLUSTERED));

    /** Completion of treatment (measures M10). */
    public static final Definition COMP = first(
            "COMP",
            Map.of(
                    "numerator", "COMPLETED",
                    "denominator", "stays ended by the cut-off with a known reason",
                    "interval", "95 % Wilson; clustered on people where someone ended more than one stay"));

    /** Unplanned ends (measures M10). */
    public static final Definition UNPL = first(
            "UNPL",
            Map.of(
                    "numerator", "LEFT_AGAINST_ADVICE, TERMINATED_BY_CLINIC",
                    "denominator", "stays ended by the cut-off with a known reason",
                    "interval", "95 % Wilson; clustered on people where someone ended more than one stay"));

    /** Recorded returns to use in care (a first, plain form of measures M12: events as recorded, not yet grouped into relapses). */
    public static final Definition RTU = first(
            "RTU",
            Map.of(
                    "counted", "USE, as recorded",
                    "when", "on a day of a counted stay, admission and discharge included, up to the cut-off",
                    "people", "people with a counted stay",
                    "time", "days from admission to discharge or cut-off, each person's once, in years of 365.25",
                    "interval", "95 % Wilson for people, exact Poisson for the rate"));

    private Definitions() {}

    /** Those of the figures on the dashboard, for the page that explains them. */
    public static List<Definition> inForce() {
        return List.of(KM, NS, NSX, ATT, COMP, UNPL, RTU);
    }

    /** Every definition there is, each version once. */
    public static List<Definition> all() {
        return Stream.of(
                        inForce(),
                        AccessDefinitions.all(),
                        StayDefinitions.all(),
                        RelapseDefinitions.all(),
                        OutcomeDefinitions.all())
                .flatMap(List::stream)
                .toList();
    }

    static Definition first(String code, Map<String, String> parameters) {
        return new Definition(code, 1, FIRST, new TreeMap<>(parameters));
    }
}
