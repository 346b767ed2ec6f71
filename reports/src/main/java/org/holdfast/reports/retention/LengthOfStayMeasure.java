package org.holdfast.reports.retention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.measure.Spread;
import org.holdfast.reports.tally.Counting;
import org.holdfast.session.AttendanceFact;
import org.jspecify.annotations.Nullable;

/**
 * Length of stay after TEDS: min(last contact, discharge) − admission (measures M9). By LOS04 less than a day is 1; by LOS05 an
 * outpatient stay counts admission and discharge day both, which is one more, and a residential one of less than a day is 1. A row
 * is a stay ended by the cut-off. The last contact is the last session attended in the stay or the last other contact, whichever
 * is later; where there is neither, the discharge stands for it and the row is incomplete.
 */
public final class LengthOfStayMeasure {
    private LengthOfStayMeasure() {}

    /**
     * The lengths.
     *
     * @param definition LOS04 or LOS05, or a version of them
     * @param contacts contacts other than sessions
     * @param residential which programmes are residential
     * @param cutOff last local day that is known
     */
    public static Spread<StayLength> of(
            Definition definition,
            Collection<EpisodeFact> stays,
            Collection<AttendanceFact> visits,
            Collection<ContactFact> contacts,
            Predicate<ProgrammeId> residential,
            LocalDate cutOff) {
        boolean bothDays = definition.says("bothDays");
        AttendedDays attended = AttendedDays.of(visits, cutOff);
        Map<EpisodeId, LocalDate> others = new HashMap<>();
        for (ContactFact contact : contacts) {
            if (!contact.on().isAfter(cutOff)) {
                others.merge(contact.episode(), contact.on(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        List<StayLength> rows = new ArrayList<>();
        for (EpisodeFact stay : stays) {
            LocalDate discharged = stay.dischargedOn();
            if (discharged != null && !discharged.isAfter(cutOff)) {
                rows.add(length(
                        stay,
                        discharged,
                        last(attended.lastOf(stay, cutOff), others.get(stay.episode())),
                        residential.test(stay.programme()),
                        bothDays));
            }
        }
        Counting<StayLength> counting = new Counting<>(rows, row -> row.stay().client(), cutOff);
        return counting.spread(
                definition,
                row -> true,
                row -> true,
                StayLength::days,
                counting.completeness(row -> true, row -> row.lastContact() != null));
    }

    private static @Nullable LocalDate last(Optional<LocalDate> session, @Nullable LocalDate other) {
        return session.filter(day -> other == null || day.isAfter(other)).orElse(other);
    }

    private static StayLength length(
            EpisodeFact stay,
            LocalDate discharged,
            @Nullable LocalDate lastContact,
            boolean residential,
            boolean bothDays) {
        LocalDate end = lastContact == null || discharged.isBefore(lastContact) ? discharged : lastContact;
        int days = Math.toIntExact(ChronoUnit.DAYS.between(stay.admittedOn(), end));
        if (days < 0) {
            throw new IllegalArgumentException("a stay whose last contact or discharge is before its admission");
        }
        return new StayLength(stay, lastContact, residential, bothDays && !residential ? days + 1 : Math.max(days, 1));
    }
}
