package org.holdfast.reports.measure;

import java.util.List;
import java.util.Map;

/** Definitions of change between admission and discharge (measures M13). */
public final class OutcomeDefinitions {
    /** National outcome measures: share at admission, share at discharge, change. */
    public static final Definition NOMS = Definitions.first(
            "NOMS",
            Map.of(
                    "unit", "discharge by the cut-off",
                    "counted", "value known at admission (T1) and at discharge (T2)",
                    "windowDays", "30",
                    "change", "n(T2)/N - n(T1)/N",
                    "interval",
                            "95 % Wilson for shares, clustered on people where someone has several discharges;"
                                    + " Agresti-Min for the change, absent where someone has several"));

    private OutcomeDefinitions() {}

    static List<Definition> all() {
        return List.of(NOMS);
    }
}
