package org.holdfast.reports.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.Period;
import org.holdfast.relapse.UseEventFact;
import org.holdfast.reports.attendance.NoShowFigures;
import org.holdfast.reports.attendance.NoShowMeasure;
import org.holdfast.reports.measure.Definitions;
import org.holdfast.reports.relapse.ReturnToUseMeasure;
import org.holdfast.session.AttendanceFact;
import org.jspecify.annotations.Nullable;

/** From a question and facts to figures: the one place that decides which facts a question is about. Pure. */
public final class RetentionMeasure {
    private RetentionMeasure() {}

    /**
     * The figures. Facts the question does not ask for may be among those given.
     *
     * @param asOf the instant at which the facts were known
     * @param episodes facts of stays the reader may see
     * @param visits facts of attendance; where the question limits admissions, only visits of the stays so admitted count, and visits
     *     outside any stay of the people so admitted, from their first such admission on. Visits after a discharge count: the
     *     clinic kept the time free
     * @param events facts of returns to use
     */
    public static RetentionFigures of(
            RetentionQuestion question,
            Instant asOf,
            Names names,
            Collection<EpisodeFact> episodes,
            Iterable<AttendanceFact> visits,
            Iterable<UseEventFact> events) {
        List<EpisodeFact> stays = new ArrayList<>();
        Set<EpisodeId> counted = new HashSet<>();
        Map<ClientId, LocalDate> firstAdmitted = new HashMap<>();
        for (EpisodeFact episode : episodes) {
            if (asksFor(question, episode)) {
                stays.add(episode);
                counted.add(episode.episode());
                firstAdmitted.merge(episode.client(), episode.admittedOn(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        StayingFigures staying = StayingMeasure.of(stays, question.cutOff(), question.days(), names::of);
        NoShowFigures attendance =
                NoShowMeasure.of(visits, visitsOf(question, counted, firstAdmitted), question.cutOff(), names::of);
        return new RetentionFigures(
                question,
                asOf,
                names,
                stays.size(),
                firstAdmitted.size(),
                Definitions.KM,
                staying.curves(),
                staying.difference(),
                attendance.noShow(),
                attendance.noShowExtended(),
                attendance.attendance(),
                attendance.sites(),
                CompletionMeasure.of(stays, question.cutOff(), names::of),
                ReturnToUseMeasure.of(stays, events, question.cutOff(), names::of));
    }

    private static boolean asksFor(RetentionQuestion question, EpisodeFact episode) {
        return !episode.admittedOn().isAfter(question.cutOff())
                && question.admitted().contains(episode.admittedOn())
                && (question.sites().isEmpty() || question.sites().contains(episode.site()))
                && (question.programmes().isEmpty() || question.programmes().contains(episode.programme()));
    }

    private static Predicate<AttendanceFact> visitsOf(
            RetentionQuestion question, Set<EpisodeId> counted, Map<ClientId, LocalDate> firstAdmitted) {
        boolean anyAdmission = question.admitted().equals(Period.always());
        return visit -> (question.sites().isEmpty() || question.sites().contains(visit.site()))
                && (question.programmes().isEmpty()
                        || (visit.programme() != null && question.programmes().contains(visit.programme())))
                && (anyAdmission || belongs(visit, counted, firstAdmitted.get(visit.client())));
    }

    private static boolean belongs(AttendanceFact visit, Set<EpisodeId> counted, @Nullable LocalDate admitted) {
        EpisodeId stay = visit.episode();
        return stay != null
                ? counted.contains(stay)
                : admitted != null && !visit.heldOn().isBefore(admitted);
    }
}
