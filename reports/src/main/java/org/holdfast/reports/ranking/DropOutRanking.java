package org.holdfast.reports.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Whom to call first: the stays with a reason, in order, as many as the team can call. A list says who is called sooner; it is
 * never a reason to deny, shorten or overbook care (science 3).
 */
public final class DropOutRanking {
    /** More urgent reasons first, then more of them, then more visits missed in a row, then longer unseen; the id only settles ties. */
    private static final Comparator<Reasoned> FIRST = Comparator.comparing(
                    (Reasoned one) -> one.triggers.getFirst().urgency(), Comparator.reverseOrder())
            .thenComparing(one -> one.triggers.size(), Comparator.reverseOrder())
            .thenComparing(one -> one.care.missedInARow(), Comparator.reverseOrder())
            .thenComparing(one -> one.care.daysUnseen(), Comparator.reverseOrder())
            .thenComparing(one -> one.care.episode().value());

    private DropOutRanking() {}

    private record Reasoned(CareSoFar care, List<Trigger> triggers) {}

    /**
     * The list by rules.
     *
     * @param inCare stays that go on, as known at the end of the day of the list
     * @param capacity how many calls the team can make
     */
    public static CallList byRules(Collection<CareSoFar> inCare, RankingRules rules, int capacity) {
        mustBeCapacity(capacity);
        List<Reasoned> reasoned = inCare.stream()
                .map(care -> new Reasoned(care, rules.triggers(care)))
                .filter(one -> !one.triggers.isEmpty())
                .sorted(FIRST)
                .toList();
        List<Call> calls = new ArrayList<>();
        for (Reasoned one : reasoned.subList(0, Math.min(capacity, reasoned.size()))) {
            Standing rank = new Standing.Rank(calls.size() + 1, reasoned.size());
            calls.add(new Call(one.care.episode(), one.care.client(), rank, one.triggers));
        }
        return new CallList(rules.definition(), inCare.size(), 0, reasoned.size() - calls.size(), calls);
    }

    /**
     * The list by a published model. It says a risk only where the model was calibrated on this clinic's own outcomes.
     *
     * @param standing stays at the model's landmark
     * @param calibration of this model, here
     * @param capacity how many calls the team can make
     */
    public static CallList byModel(
            ModelCard model, LocalCalibration calibration, Collection<AtLandmark> standing, int capacity) {
        mustBeCapacity(capacity);
        List<Scored> scored = new ArrayList<>();
        for (AtLandmark one : standing) {
            model.score(one.known()).ifPresent(score -> scored.add(new Scored(one, score)));
        }
        scored.sort(Comparator.comparingDouble((Scored one) -> -one.score)
                .thenComparing(one -> one.stay.episode().value()));
        List<Call> calls = new ArrayList<>();
        for (Scored one : scored.subList(0, Math.min(capacity, scored.size()))) {
            Standing place = standing(calls.size() + 1, scored.size(), one.score, calibration);
            calls.add(new Call(one.stay.episode(), one.stay.client(), place, List.of()));
        }
        return new CallList(
                model.definition(),
                standing.size(),
                standing.size() - scored.size(),
                scored.size() - calls.size(),
                calls);
    }

    private record Scored(AtLandmark stay, double score) {}

    private static Standing standing(int place, int of, double score, LocalCalibration calibration) {
        return calibration instanceof LocalCalibration.Updated updated
                ? new Standing.CalibratedRisk(place, of, updated.risk(score), updated)
                : new Standing.Rank(place, of);
    }

    private static void mustBeCapacity(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a team that can call nobody needs no list");
        }
    }
}
