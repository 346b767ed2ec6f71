package org.holdfast.reports.survival;

/** The scale on which a departure from proportional hazards is looked for, as in R's {@code cox.zph(transform=)}. */
public enum TimeScale {
    /** 1 − S(t−) of all rows together, strata set aside: few late events do not rule the test. */
    KAPLAN_MEIER {
        @Override
        double at(double t, KaplanMeier all) {
            int last = all.table().last(t);
            int before = last >= 0 && all.table().time[last] == t ? last - 1 : last;
            return before < 0 ? 0 : 1 - all.survival(before);
        }
    },
    /** The time itself. */
    IDENTITY {
        @Override
        double at(double t, KaplanMeier all) {
            return t;
        }
    };

    abstract double at(double t, KaplanMeier all);
}
