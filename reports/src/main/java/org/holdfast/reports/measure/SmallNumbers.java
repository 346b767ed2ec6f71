package org.holdfast.reports.measure;

/**
 * The small-number rule (measures M0, science 1.3): a cell of 1 to 10 people is not shown; 0 may be. This is the one place of the
 * threshold.
 *
 * @param fewest the fewest people a shown cell may stand for: 11 unless a clinic sets another, never under 5
 */
public record SmallNumbers(int fewest) {
    /** The fewest people a shown cell may stand for, where nothing else is set (CMS cell size policy). */
    public static final int FEWEST = 11;
    /** The lowest a clinic may set. */
    public static final int LEAST = 5;

    public static final SmallNumbers USUAL = new SmallNumbers(FEWEST);

    public SmallNumbers {
        if (fewest < LEAST) {
            throw new IllegalArgumentException("a shown cell stands for at least " + LEAST + " people, not " + fewest);
        }
    }

    /** Whether a cell of so many people must be shown as "under 11". */
    public static boolean hidden(long people) {
        return USUAL.hides(people);
    }

    /** Whether a cell of so many people must not be shown. */
    public boolean hides(long people) {
        return people > 0 && people < fewest;
    }
}
