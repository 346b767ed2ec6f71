package org.holdfast.reports.ranking;

/**
 * How somebody stands in a list. A model that was not calibrated on this clinic's own outcomes knows an order and nothing else, so
 * it can only give a {@link Rank}.
 */
public sealed interface Standing {
    /** Place, 1 for the one to call first. */
    int place();

    /** How many were ranked. */
    int of();

    /** A place and no more. */
    record Rank(int place, int of) implements Standing {
        public Rank {
            check(place, of);
        }
    }

    /**
     * A place, and the risk as it was found among this clinic's own stays.
     *
     * @param risk share of stays like this one that ended in drop-out, 0 to 1
     * @param calibration the local outcomes behind it
     */
    record CalibratedRisk(int place, int of, double risk, LocalCalibration.Updated calibration) implements Standing {
        public CalibratedRisk {
            check(place, of);
            if (!(risk >= 0 && risk <= 1)) {
                throw new IllegalArgumentException("a risk is a share of 1, not " + risk);
            }
        }
    }

    private static void check(int place, int of) {
        if (place < 1 || place > of) {
            throw new IllegalArgumentException("place " + place + " of " + of);
        }
    }
}
