package org.holdfast.reports.measure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Definitions of relapse by rule (measures M12): there is no consensus, so use events are kept and each rule is named. */
public final class RelapseDefinitions {
    /** Relapse is any use after abstinence: the lapse itself. */
    public static final Definition REL_ANY = rule("REL_ANY", "ANY_USE", Map.of());

    /** Relapse is a heavy day. */
    public static final Definition REL_HEAVY = rule(
            "REL_HEAVY",
            "HEAVY_DAY",
            Map.of("heavy", "at least 5 drinks, men under 65; at least 4, women and men from 65"));

    /** Relapse is n days of use in w days. */
    public static final Definition REL_DAYS =
            rule("REL_DAYS", "DAYS_IN_WINDOW", Map.of("useDays", "3", "windowDays", "7"));

    /** Relapse is what a clinician declared. */
    public static final Definition REL_DECL = rule("REL_DECL", "DECLARED", Map.of());

    /** Mental health: a crisis contact or an admission. */
    public static final Definition REL_CRISIS = rule("REL_CRISIS", "CRISIS", Map.of());

    /** Mental health: PHQ-9 back at case level after remission. */
    public static final Definition REL_PHQ9 =
            rule("REL_PHQ9", "PHQ9", Map.of("remissionBelow", "5", "relapseFrom", "10"));

    /** Abstinent the last thirty days at follow-up. */
    public static final Definition ABST30 = Definitions.first(
            "ABST30",
            Map.of(
                    "unit", "person due for follow-up",
                    "abstinentDays", "30",
                    "worst case", "who did not answer counts as not abstinent",
                    "interval", "95 % Wilson; clustered on people where someone has several rows"));

    private RelapseDefinitions() {}

    static List<Definition> all() {
        return List.of(REL_ANY, REL_HEAVY, REL_DAYS, REL_DECL, REL_CRISIS, REL_PHQ9, ABST30);
    }

    private static Definition rule(String code, String rule, Map<String, String> own) {
        TreeMap<String, String> all = new TreeMap<>(Map.of(
                "rule", rule,
                "abstinentRunDays", "4",
                "unobservedAfterDays", "45",
                "episode", "event days with fewer than abstinentRunDays free days between them are one",
                "at risk",
                        "(index, end]: not after the first day of an episode to its last, not controlled, not unobserved",
                "censored", "at the last day the status was known, never at the cut-off",
                "interval", "exact Poisson for the rate; log-log for the curve"));
        all.putAll(own);
        return Definitions.first(code, all);
    }
}
