package org.holdfast.reports.measure;

import java.util.List;
import java.util.Map;

/** Definitions of reaching care and going on with it (measures M2 to M6). Windows are in local days; {@code [} takes its end in. */
public final class AccessDefinitions {
    /** Sessions that are treatment: all but the assessment (measures M2). */
    static final String TREATMENT = "INDIVIDUAL, GROUP, FAMILY, MEDICATION";

    private static final String BY_PERSON = "95 % Wilson; clustered on people where someone has several rows";

    /** Days from first request to first treatment session (measures M2, NIATx). */
    public static final Definition WAIT = Definitions.first(
            "WAIT",
            Map.of(
                    "unit", "request for service; one repeated while still waiting does not start a new wait",
                    "from", "request",
                    "to", "first attended treatment session, same day included",
                    "treatment", TREATMENT,
                    "soonDays", "2",
                    "patienceDays", "14",
                    "windows", "[request, request + soonDays], [request, request + patienceDays]",
                    "counted",
                            "requests whose window ends by the cut-off; median, mean and never reached: patienceDays",
                    "interval", BY_PERSON + "; exact order interval of the median"));

    /** Evaluation in time, as certified community clinics in the US promise it (measures M2, CCBHC criteria). */
    public static final Definition CCBHC = Definitions.first(
            "CCBHC",
            Map.of(
                    "unit", "request for service",
                    "urgentBusinessDays", "1",
                    "routineBusinessDays", "10",
                    "comprehensiveDays", "60",
                    "windows",
                            "[request, n-th business day after it]; comprehensive: [request, request + comprehensiveDays]",
                    "business days", "Monday to Friday without the site's holidays",
                    "counted", "requests whose window ends by the cut-off",
                    "interval", BY_PERSON));

    /** Stays with at least k days of treatment of those with at least one (measures M3, NIATx). */
    public static final Definition CONT = Definitions.first(
            "CONT",
            Map.of(
                    "unit",
                    "stay",
                    "treatment",
                    TREATMENT,
                    "counted in",
                    "service days: several attended sessions of one day are one",
                    "interval",
                    BY_PERSON));

    /** Four days of treatment in thirty (measures M3). The source leaves the window open; day 1 is the first session's day. */
    public static final Definition CONT30 = Definitions.first(
            "CONT30",
            Map.of(
                    "unit", "stay",
                    "treatment", TREATMENT,
                    "serviceDays", "4",
                    "windowDays", "30",
                    "window", "[d1, d1 + windowDays - 1], d1 the first treatment session's day",
                    "counted", "stays whose window ends by the cut-off",
                    "interval", BY_PERSON));

    /** IET-style, clinic view; not an NCQA-certified HEDIS rate (measures M4, after CMS137 FHIR 1.0.000). */
    public static final Definition IET = Definitions.first(
            "IET",
            Map.of(
                    "unit", "person, first encounter of the period with a new diagnosis; every one if episodeBased",
                    "minAge", "13",
                    "lookbackDays", "60",
                    "initiationDays", "14",
                    "engagementDays", "34",
                    "minEvents", "2",
                    "episodeBased", "no",
                    "windows",
                            "history [E - lookbackDays, E), initiation [E, E + initiationDays), engagement (I, I + engagementDays]",
                    "counted", "E + initiationDays - 1 + engagementDays by the end of the period and by the cut-off",
                    "interval", BY_PERSON));

    /** Washington Circle: initiation, engagement, continuity (measures M5). Whether day 14 is in is our reading. */
    public static final Definition WC = Definitions.first(
            "WC",
            Map.of(
                    "unit", "service after lookbackDays without; for continuity an end of a level of care",
                    "lookbackDays", "60",
                    "initiationDays", "14",
                    "engagementDays", "30",
                    "moreServices", "2",
                    "continuityDays", "14",
                    "windows",
                            "history [d - lookbackDays, d), initiation (d, d + initiationDays], engagement (I, I + engagementDays],"
                                    + " continuity [end, end + continuityDays]",
                    "counted in", "service days; continuity: a treatment service of another level, detoxification not",
                    "counted", "events whose windows end by the cut-off",
                    "interval", BY_PERSON));

    /** Follow-up after an emergency visit, FUA's shape: the day itself counts (measures M6). */
    public static final Definition FUA = followUp("FUA", "EMERGENCY", 0, "13");

    /** Follow-up after inpatient, residential or withdrawal care, FUI's shape: the day itself does not count (measures M6). */
    public static final Definition FUI = followUp("FUI", "INPATIENT, RESIDENTIAL, WITHDRAWAL_MANAGEMENT", 1, "13");

    /** Follow-up after a mental-health admission, FUH's shape: the day of discharge does not count (measures M6). */
    public static final Definition FUH = followUp("FUH", "MENTAL_HEALTH_ADMISSION", 1, "6");

    private AccessDefinitions() {}

    static List<Definition> all() {
        return List.of(WAIT, CCBHC, CONT, CONT30, IET, WC, FUA, FUI, FUH);
    }

    private static Definition followUp(String code, String care, int firstDay, String minAge) {
        return Definitions.first(
                code,
                Map.of(
                        "unit", "end of higher care",
                        "care", care,
                        "firstDay", Integer.toString(firstDay),
                        "minAge", minAge,
                        "shortDays", "7",
                        "longDays", "30",
                        "window", "[end + firstDay, end + days]",
                        "counted", "ends whose window ends by the cut-off",
                        "interval", BY_PERSON));
    }
}
