package org.holdfast.reports.ranking;

import java.util.EnumMap;
import java.util.Map;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.SiteId;

/**
 * What a model may look at of one stay, at its landmark.
 *
 * @param known features known by the end of the landmark day; what is not known is not in it
 */
public record AtLandmark(EpisodeId episode, ClientId client, SiteId site, Map<Feature, Double> known) {
    public AtLandmark {
        known = Map.copyOf(known);
    }

    /** What the record of care itself says. Age, sex and medication are for the caller to add. */
    public static AtLandmark of(CareSoFar care) {
        Map<Feature, Double> known = new EnumMap<>(Feature.class);
        known.put(Feature.VISITS_MISSED, (double) care.missed());
        known.put(Feature.MISSED_IN_A_ROW, (double) care.missedInARow());
        known.put(Feature.DAYS_UNSEEN, (double) care.daysUnseen());
        known.put(Feature.SUPPORTED, care.supported() ? 1.0 : 0.0);
        known.put(Feature.USED, care.daysSinceUse().isPresent() ? 1.0 : 0.0);
        if (!care.stress().isEmpty()) {
            known.put(Feature.STRESS_AT_INTAKE, care.stress().getFirst());
            known.put(
                    Feature.STRESS_CHANGE,
                    care.stress().getLast() - care.stress().getFirst());
        }
        return new AtLandmark(care.episode(), care.client(), care.site(), known);
    }

    /** With one more feature. */
    public AtLandmark with(Feature feature, double value) {
        Map<Feature, Double> more = new EnumMap<>(Feature.class);
        more.putAll(known);
        more.put(feature, value);
        return new AtLandmark(episode, client, site, more);
    }
}
