package org.holdfast.reports.measure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Definitions of staying, leaving and length of stay (measures M8 to M11). Windows are in local days; {@code [} takes its end in. */
public final class StayDefinitions {
    private static final String BY_PERSON = "95 % Wilson; clustered on people where someone has several rows";
    private static final String CARE = "stay, continued by the next one after a transfer inside the organisation";
    private static final String OWN_COLUMNS =
            "COMPLETED, DIED, INCARCERATED each in a column of its own: in the denominator, never drop-out";

    /** R1, enrolled (measures M8). */
    public static final Definition R1 = retention(
            "R1", Map.of("numerator", "discharge absent or after t = admission + N", "own columns", OWN_COLUMNS));

    /** R2, engaged: the one shown unless another is chosen (measures M8). */
    public static final Definition R2 = retention(
            "R2",
            Map.of(
                    "numerator", "at least one attended session in (t - serviceDays, t], t = admission + N",
                    "serviceDays", "30",
                    "own columns", OWN_COLUMNS + "; ended before t"));

    /** R3, sessions (measures M8). */
    public static final Definition R3 = retention(
            "R3",
            Map.of(
                    "numerator", "at least minSessions attended in [admission, t], t = admission + N",
                    "minSessions", "8",
                    "churnBelow", "4",
                    "own columns", "none: sessions alone decide"));

    /** England's effective engagement: twelve weeks, or completed before (measures M8). */
    public static final Definition NDTMS = retention(
            "NDTMS",
            Map.of(
                    "numerator", "in treatment at least weeks x 7 days, or COMPLETED before",
                    "weeks", "12",
                    "own columns", "DIED, INCARCERATED"));

    /** Length of stay, TEDS to 2004 (measures M9). */
    public static final Definition LOS04 = los("LOS04", "no", "under a day is 1");

    /** Length of stay, TEDS from 2005 (measures M9). */
    public static final Definition LOS05 =
            los("LOS05", "yes", "outpatient: admission and discharge day both count; residential: under a day is 1");

    /** Positive end (measures M10): completed or transferred. */
    public static final Definition POS = ending("POS", "COMPLETED, TRANSFERRED", "UNKNOWN");

    /** Unplanned ends, without those who died or were imprisoned (measures M10). */
    public static final Definition UNPLX =
            ending("UNPLX", "LEFT_AGAINST_ADVICE, TERMINATED_BY_CLINIC", "UNKNOWN, INCARCERATED, DIED");

    /** Left against advice, of those who completed or left (measures M10; 0.397 nationally). */
    public static final Definition LEFT = ending(
            "LEFT", "LEFT_AGAINST_ADVICE", "UNKNOWN, TERMINATED_BY_CLINIC, TRANSFERRED, INCARCERATED, DIED, OTHER");

    /** Drop-out (a): last attended more than gapDays ago and no appointment ahead (measures M11). */
    public static final Definition DROPA = dropout(
            "DROPA",
            Map.of(
                    "rule", "GAP",
                    "gapDays", "30",
                    "fires",
                            "first day after last contact + gapDays with no appointment on it or ahead, as booked by then"));

    /** Drop-out (b): three missed in a row (measures M11, Gallefoss 2022). */
    public static final Definition DROPB = dropout(
            "DROPB",
            Map.of(
                    "rule", "MISSED_IN_A_ROW",
                    "missed", "3",
                    "counted", "NO_SHOW; attended and unrecorded days end a row, other marks neither count nor end it",
                    "fires", "day of the last of them"));

    /** Drop-out (c): gone with fewer than minSessions attended (measures M11). */
    public static final Definition DROPC = dropout(
            "DROPC",
            Map.of(
                    "rule", "FEW_SESSIONS",
                    "minSessions", "4",
                    "silentDays", "30",
                    "fires", "last contact + silentDays, where fewer than minSessions had been attended"));

    /** Drop-out (e): 180 days since the last contact (measures M11, Chi 2011). */
    public static final Definition DROPE =
            dropout("DROPE", Map.of("rule", "SILENT", "silentDays", "180", "fires", "last contact + silentDays"));

    private StayDefinitions() {}

    static List<Definition> all() {
        return List.of(R1, R2, R3, NDTMS, LOS04, LOS05, POS, UNPLX, LEFT, DROPA, DROPB, DROPC, DROPE);
    }

    private static Definition retention(String code, Map<String, String> own) {
        return with(
                code,
                own,
                Map.of(
                        "unit",
                        CARE,
                        "transferDays",
                        "1",
                        "counted",
                        "admission + N by the cut-off",
                        "interval",
                        BY_PERSON));
    }

    private static Definition los(String code, String bothDays, String days) {
        return with(
                code,
                Map.of("bothDays", bothDays, "days", days),
                Map.of(
                        "unit", "stay ended by the cut-off",
                        "length", "min(last contact, discharge) - admission",
                        "interval", "exact order interval of the median, at least 95 %"));
    }

    private static Definition ending(String code, String numerator, String without) {
        return with(
                code,
                Map.of("numerator", numerator, "without", without),
                Map.of("unit", "stay ended by the cut-off", "interval", BY_PERSON));
    }

    private static Definition dropout(String code, Map<String, String> own) {
        return with(
                code,
                own,
                Map.of(
                        "unit", "stay",
                        "event time", "the day the rule fires, never the last contact (science 0.3)",
                        "onReturn", "STANDS",
                        "endedBy", "COMPLETED, TRANSFERRED, TERMINATED_BY_CLINIC, INCARCERATED, DIED",
                        "counted", "stays that can be classified at the cut-off",
                        "interval", BY_PERSON));
    }

    private static Definition with(String code, Map<String, String> own, Map<String, String> common) {
        TreeMap<String, String> all = new TreeMap<>(common);
        all.putAll(own);
        return Definitions.first(code, all);
    }
}
