package org.holdfast.reports.relapse;

/**
 * A heavy day (measures M12): at least 5 standard drinks for men under 65, at least 4 for women and for men from 65 on.
 */
public final class HeavyDrinking {
    private HeavyDrinking() {}

    /**
     * Whether a day was heavy.
     *
     * @param drinks standard drinks of that day
     * @param age in whole years on that day
     */
    public static boolean isHeavy(int drinks, boolean man, int age) {
        return drinks >= (man && age < 65 ? 5 : 4);
    }
}
