package org.holdfast.reports.measure;

/** The small-number rule (measures M0, science 1.3): a cell of 1 to 10 people is not shown; 0 may be. */
public final class SmallNumbers {
    /** The fewest people a shown cell may stand for. */
    public static final int FEWEST = 11;

    private SmallNumbers() {}

    /** Whether a cell of so many people must be shown as "under 11". */
    public static boolean hidden(long people) {
        return people > 0 && people < FEWEST;
    }
}
