package org.holdfast.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Someone comes for the first time.
 *
 * @param name who, or null for anybody
 * @param mark whether this person's visit of a day must, must not (or, null, may) be recorded by today
 * @param staying whether they stay to this day, whatever chance would have had them do
 */
record Arrival(
        String number,
        Names.@Nullable Person name,
        Clinician clinician,
        DemoProgramme programme,
        LocalDate admittedOn,
        List<Beat> beats,
        @Nullable Recorded mark,
        boolean staying) {
    /** Decides for a visit of a day and a wished half hour whether it has been recorded; 30 days back. */
    interface Recorded {
        boolean recorded(LocalDate day, int halfHour);
    }

    /** Whether others than the lead see the client: the leaders of groups. */
    List<Clinician> groupLeaders() {
        Predicate<Clinician> other = one -> !one.equals(clinician);
        return beats.stream()
                .map(Beat::group)
                .flatMap(group ->
                        group == null ? java.util.stream.Stream.empty() : java.util.stream.Stream.of(group.leader()))
                .filter(other)
                .distinct()
                .toList();
    }
}
