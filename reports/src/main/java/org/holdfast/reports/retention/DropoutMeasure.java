package org.holdfast.reports.retention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.episode.DischargeReason;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.survival.DayCounts;
import org.holdfast.reports.survival.KaplanMeier;
import org.holdfast.reports.tally.Counting;
import org.holdfast.session.AttendanceFact;

/**
 * Drop-out by rule (measures M11, science 0.3; definitions DROPA, DROPB, DROPC, DROPE). A row is a stay. The event is dated on the
 * day the rule fires, never on the last contact; the admission is the first contact. At the cut-off a stay silent for fewer days
 * than the rule waits is not classified. A discharge for one of the definition's {@code endedBy} reasons before the firing ends
 * the stay otherwise; any other discharge is dated back to the last service, so the rule runs on. What a return means is the
 * definition's: with {@code onReturn} STANDS the first firing is the event and the return stands beside it; with CLEARS only a
 * firing without a return is.
 */
public final class DropoutMeasure {
    private DropoutMeasure() {}

    /**
     * The figures.
     *
     * @param visits attendance; only lines of these stays count
     * @param bookings when appointments were made and given up, for the rule that asks what lay ahead; empty where unknown
     * @param cutOff last local day that is known
     */
    public static DropoutFigures of(
            Definition definition,
            Collection<EpisodeFact> stays,
            Collection<AttendanceFact> visits,
            Collection<BookingFact> bookings,
            LocalDate cutOff) {
        Map<EpisodeId, List<AttendanceFact>> lines = new HashMap<>();
        for (AttendanceFact visit : visits) {
            EpisodeId stay = visit.episode();
            if (stay != null && !visit.heldOn().isAfter(cutOff)) {
                lines.computeIfAbsent(stay, key -> new ArrayList<>()).add(visit);
            }
        }
        Map<EpisodeId, List<BookingFact>> booked = new HashMap<>();
        bookings.forEach(booking -> booked.computeIfAbsent(booking.episode(), key -> new ArrayList<>())
                .add(booking));
        List<DropoutRow> rows = new ArrayList<>();
        for (EpisodeFact stay : stays) {
            if (!stay.admittedOn().isAfter(cutOff)) {
                StayHistory history = new StayHistory(
                        stay,
                        lines.getOrDefault(stay.episode(), List.of()),
                        booked.getOrDefault(stay.episode(), List.of()));
                rows.add(row(definition, stay, history, cutOff));
            }
        }
        Counting<DropoutRow> counting = new Counting<>(rows, row -> row.stay().client(), cutOff);
        return new DropoutFigures(
                counting.share(
                        definition,
                        DropoutRow::classified,
                        DropoutRow::fired,
                        counting.completeness(row -> true, DropoutRow::classified)),
                curve(rows));
    }

    private static DropoutRow row(Definition definition, EpisodeFact stay, StayHistory history, LocalDate cutOff) {
        DropoutRule rule = DropoutRule.valueOf(definition.text("rule"));
        Optional<LocalDate> ended = endedOtherwise(definition, stay, cutOff);
        boolean clears = definition.text("onReturn").equals("CLEARS");
        Optional<Firing> firing = rule.firings(definition, history).stream()
                .filter(day -> ended.map(day::isBefore).orElse(!day.isAfter(cutOff)))
                .map(day -> new Firing(day, history.lastContactBy(day), history.nextContactAfter(day)))
                .filter(fired -> !clears || fired.returnedOn() == null)
                .findFirst();
        LocalDate last = firing.map(Firing::firedOn).or(() -> ended).orElse(cutOff);
        return new DropoutRow(
                stay,
                status(firing.isPresent(), ended.isPresent(), rule.undecided(definition, history, cutOff)),
                firing.orElse(null),
                Math.toIntExact(ChronoUnit.DAYS.between(stay.admittedOn(), last)));
    }

    private static DropoutRow.Status status(boolean fired, boolean ended, boolean undecided) {
        if (fired) {
            return DropoutRow.Status.FIRED;
        }
        if (ended) {
            return DropoutRow.Status.ENDED;
        }
        return undecided ? DropoutRow.Status.UNDECIDED : DropoutRow.Status.HELD;
    }

    private static Optional<LocalDate> endedOtherwise(Definition definition, EpisodeFact stay, LocalDate cutOff) {
        DischargeReason reason = stay.reason();
        return Optional.ofNullable(stay.dischargedOn())
                .filter(day -> !day.isAfter(cutOff)
                        && reason != null
                        && definition.names("endedBy").contains(reason.name()));
    }

    private static KaplanMeier curve(List<DropoutRow> rows) {
        DayCounts counts = new DayCounts();
        rows.forEach(row -> counts.add(row.days(), row.fired()));
        return KaplanMeier.of(counts.table());
    }
}
