package org.holdfast.reports.access;

import java.util.EnumMap;
import java.util.Map;
import org.holdfast.reports.measure.Share;

/**
 * Initiation and engagement, IET-style (clinic view), not an NCQA-certified HEDIS rate (measures M4).
 *
 * @param initiation share whose treatment began in time
 * @param engagement share that went on with it; of the same denominator
 * @param byAge both, by age at the start of the period
 */
public record IetFigures(
        Share<NewEpisode> initiation, Share<NewEpisode> engagement, Map<NewEpisode.AgeBand, Stratum> byAge) {
    public IetFigures {
        byAge = new EnumMap<>(byAge);
    }

    /** The two shares of one age band. */
    public record Stratum(Share<NewEpisode> initiation, Share<NewEpisode> engagement) {}
}
