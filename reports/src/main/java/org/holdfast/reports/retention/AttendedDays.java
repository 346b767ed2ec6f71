package org.holdfast.reports.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.session.AttendanceFact;
import org.jspecify.annotations.Nullable;

/** Attended sessions by stay, and by person for those outside any stay. Any kind of session counts as a service (measures M8). */
final class AttendedDays {
    private final Map<EpisodeId, List<LocalDate>> ofStay = new HashMap<>();
    private final Map<ClientId, List<LocalDate>> outside = new HashMap<>();

    static AttendedDays of(Iterable<AttendanceFact> visits, LocalDate cutOff) {
        AttendedDays attended = new AttendedDays();
        for (AttendanceFact visit : visits) {
            if (visit.state().came() && !visit.heldOn().isAfter(cutOff)) {
                EpisodeId stay = visit.episode();
                (stay == null
                                ? attended.outside.computeIfAbsent(visit.client(), key -> new ArrayList<>())
                                : attended.ofStay.computeIfAbsent(stay, key -> new ArrayList<>()))
                        .add(visit.heldOn());
            }
        }
        return attended;
    }

    /** Sessions attended in these stays and outside any stay in [from, to]; two of one day are two. */
    int sessionsIn(Care care, LocalDate from, LocalDate to) {
        long in = care.stays().stream()
                .mapToLong(stay -> count(ofStay.get(stay.episode()), from, to))
                .sum();
        return Math.toIntExact(in + count(outside.get(care.client()), from, to));
    }

    /** The last session attended in this stay by that day; sessions outside any stay are not of it. */
    Optional<LocalDate> lastOf(EpisodeFact stay, LocalDate day) {
        return ofStay.getOrDefault(stay.episode(), List.of()).stream()
                .filter(held -> !held.isAfter(day))
                .max(LocalDate::compareTo);
    }

    private static long count(@Nullable Collection<LocalDate> days, LocalDate from, LocalDate to) {
        return days == null
                ? 0
                : days.stream()
                        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                        .count();
    }
}
