package org.holdfast.reports.ranking;

/** One named reason to call somebody. The words for it are keys; see {@link RankingWords}. */
public sealed interface Trigger {
    /** What it asks for. */
    Urgency urgency();

    /**
     * Missed the last visits, all of them.
     *
     * @param visits how many in a row, 1 or more
     */
    record MissedInARow(int visits, Urgency urgency) implements Trigger {}

    /**
     * Came to the last visit, but missed several shortly before.
     *
     * @param missed at least 2
     * @param of so many recorded visits
     */
    record MissedLately(int missed, int of) implements Trigger {
        @Override
        public Urgency urgency() {
            return Urgency.ADDS;
        }
    }

    /** Not seen for so many days, and nothing is booked. */
    record OutOfSight(int days, Urgency urgency) implements Trigger {}

    /** Returned to use so many days ago. */
    record RecentUse(int daysAgo) implements Trigger {
        @Override
        public Urgency urgency() {
            return Urgency.CALL;
        }
    }

    /**
     * Stress has risen since the first check-in of the stay.
     *
     * @param points on the scale of 0 to 10
     */
    record StressRose(double points) implements Trigger {
        @Override
        public Urgency urgency() {
            return Urgency.CALL;
        }
    }

    /** Nobody is designated as a supporter. */
    record NoSupporter() implements Trigger {
        @Override
        public Urgency urgency() {
            return Urgency.ADDS;
        }
    }
}
