package org.holdfast.reports.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.episode.DischargeReason;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.kernel.ClientId;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.measure.Share;
import org.holdfast.reports.tally.Counting;
import org.holdfast.reports.tally.Marks;
import org.holdfast.session.AttendanceFact;
import org.jspecify.annotations.Nullable;

/**
 * Retention at day N, three named variants and England's (measures M8). A row is an episode of care: a stay with those that
 * continue it after a transfer. t = admission + N; only care with t by the cut-off counts.
 *
 * <p>R1 enrolled: no discharge, or one after t. R2 engaged: a session attended in (t − 30, t]. R3 sessions: at least eight
 * attended in [admission, t]. NDTMS: no discharge before admission + 84, or completed before. Completeness: for R1 and NDTMS the
 * reasons known of the ends, for R2 and R3 the marks of the lines due.
 */
public final class RetainedMeasure {
    private RetainedMeasure() {}

    /**
     * R1: still open at day N.
     *
     * @param days N, 1 or more
     * @param cutOff last local day that is known
     */
    public static RetainedFigures enrolled(
            Definition definition, int days, Collection<EpisodeFact> stays, LocalDate cutOff) {
        List<AtDay> rows = Care.of(stays, definition.number("transferDays"), cutOff).stream()
                .map(care -> {
                    LocalDate t = day(care, days);
                    return new AtDay(care, t, !t.isAfter(cutOff), care.openAt(t), care.endedBy(t), 0);
                })
                .toList();
        return figures(definition, days, rows, reasons(rows), cutOff, Optional.empty());
    }

    /**
     * R2: a session attended in the last {@code serviceDays} up to day N; who completed, died or was imprisoned before that day
     * stands in a column of their own.
     *
     * @param visits attendance of those people; sessions outside any stay count from the admission on
     */
    public static RetainedFigures engaged(
            Definition definition,
            int days,
            Collection<EpisodeFact> stays,
            Collection<AttendanceFact> visits,
            LocalDate cutOff) {
        AttendedDays attended = AttendedDays.of(visits, cutOff);
        int window = definition.number("serviceDays");
        List<AtDay> rows = Care.of(stays, definition.number("transferDays"), cutOff).stream()
                .map(care -> {
                    LocalDate t = day(care, days);
                    DischargeReason before = ownColumn(care.endedBy(t.minusDays(1)));
                    LocalDate from = latest(care.admittedOn(), t.minusDays(window - 1L));
                    boolean held = before == null && attended.sessionsIn(care, from, t) > 0;
                    DischargeReason ended = before == null && !held ? ownColumn(care.endedBy(t)) : before;
                    int sessions = attended.sessionsIn(care, care.admittedOn(), t);
                    return new AtDay(care, t, !t.isAfter(cutOff), held, ended, sessions);
                })
                .toList();
        return figures(definition, days, rows, marks(stays, visits, cutOff), cutOff, Optional.empty());
    }

    /** R3: at least {@code minSessions} attended by day N; churned: fewer than {@code churnBelow}. */
    public static RetainedFigures sessions(
            Definition definition,
            int days,
            Collection<EpisodeFact> stays,
            Collection<AttendanceFact> visits,
            LocalDate cutOff) {
        AttendedDays attended = AttendedDays.of(visits, cutOff);
        int enough = definition.number("minSessions");
        List<AtDay> rows = Care.of(stays, definition.number("transferDays"), cutOff).stream()
                .map(care -> {
                    LocalDate t = day(care, days);
                    int sessions = attended.sessionsIn(care, care.admittedOn(), t);
                    return new AtDay(care, t, !t.isAfter(cutOff), sessions >= enough, null, sessions);
                })
                .toList();
        Completeness marks = marks(stays, visits, cutOff);
        int few = definition.number("churnBelow");
        return figures(
                definition,
                days,
                rows,
                marks,
                cutOff,
                Optional.of(new Counting<>(rows, row -> row.care().client(), cutOff)
                        .share(definition, AtDay::mature, row -> row.sessions() < few, marks)));
    }

    /** NDTMS: twelve weeks, or completed before; the domain does not say "free of dependency", so any completion counts. */
    public static RetainedFigures twelveWeeks(Definition definition, Collection<EpisodeFact> stays, LocalDate cutOff) {
        int days = 7 * definition.number("weeks");
        List<AtDay> rows = Care.of(stays, definition.number("transferDays"), cutOff).stream()
                .map(care -> {
                    LocalDate t = day(care, days);
                    DischargeReason before = care.endedBy(t.minusDays(1));
                    boolean held = before == null || before == DischargeReason.COMPLETED;
                    return new AtDay(care, t, !t.isAfter(cutOff), held, before, 0);
                })
                .toList();
        return figures(definition, days, rows, reasons(rows), cutOff, Optional.empty());
    }

    /** R1 and NDTMS rest on stays alone, R2 and R3 on attendance as well: the figure of any of them by its definition. */
    public static RetainedFigures of(
            Definition definition,
            int days,
            Collection<EpisodeFact> stays,
            Collection<AttendanceFact> visits,
            LocalDate cutOff) {
        return switch (definition.code()) {
            case "R1" -> enrolled(definition, days, stays, cutOff);
            case "R2" -> engaged(definition, days, stays, visits, cutOff);
            case "R3" -> sessions(definition, days, stays, visits, cutOff);
            default -> throw new IllegalArgumentException(definition.label() + " is no retention at a day");
        };
    }

    private static RetainedFigures figures(
            Definition definition,
            int days,
            List<AtDay> rows,
            Completeness completeness,
            LocalDate cutOff,
            Optional<Share<AtDay>> churned) {
        if (days < 1) {
            throw new IllegalArgumentException("retention at day " + days);
        }
        Counting<AtDay> counting = new Counting<>(rows, row -> row.care().client(), cutOff);
        return new RetainedFigures(
                days,
                counting.share(definition, AtDay::mature, AtDay::held, completeness),
                counting.share(
                        definition, AtDay::mature, row -> row.ended() == DischargeReason.COMPLETED, completeness),
                counting.share(definition, AtDay::mature, row -> row.ended() == DischargeReason.DIED, completeness),
                counting.share(
                        definition, AtDay::mature, row -> row.ended() == DischargeReason.INCARCERATED, completeness),
                churned);
    }

    private static LocalDate day(Care care, int days) {
        return care.admittedOn().plusDays(days);
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static @Nullable DischargeReason ownColumn(@Nullable DischargeReason reason) {
        return reason == DischargeReason.COMPLETED
                        || reason == DischargeReason.DIED
                        || reason == DischargeReason.INCARCERATED
                ? reason
                : null;
    }

    private static Completeness reasons(List<AtDay> rows) {
        List<AtDay> ended =
                rows.stream().filter(row -> row.mature() && row.ended() != null).toList();
        long known = ended.stream()
                .filter(row -> row.ended() != DischargeReason.UNKNOWN)
                .count();
        return new Completeness(ended.size(), known);
    }

    private static Completeness marks(
            Collection<EpisodeFact> stays, Collection<AttendanceFact> visits, LocalDate cutOff) {
        Set<ClientId> people = stays.stream().map(EpisodeFact::client).collect(Collectors.toCollection(HashSet::new));
        return Marks.of(visits, visit -> people.contains(visit.client()), cutOff);
    }
}
