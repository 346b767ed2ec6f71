package org.holdfast.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A clinic told into memory, to look at. */
final class Told {
    final List<DemoFact> facts = new ArrayList<>();
    final LocalDate today;

    Told(long seed, LocalDate today, DemoSize size) {
        this.today = today;
        Clinic.tell(seed, today, size, facts::add, said -> {});
    }

    <T extends DemoFact> Stream<T> all(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }

    <T extends DemoFact, K> Map<K, T> by(Class<T> type, Function<T, K> key) {
        return all(type).collect(Collectors.toMap(key, Function.identity()));
    }

    /** Stays as they stand. */
    Stream<DemoFact.Stay> stays() {
        return all(DemoFact.Stay.class).filter(stay -> stay.retractedAt() == null);
    }

    /** Stays of one programme. */
    List<DemoFact.Stay> stays(DemoProgramme programme) {
        UUID id = all(DemoFact.Programme.class)
                .filter(one -> one.name().equals(programme.title))
                .findFirst()
                .orElseThrow()
                .id();
        return stays().filter(stay -> stay.programmeId().equals(id)).toList();
    }

    /** Share of those for whom nothing has happened by a day, after Kaplan and Meier (1958); times in days, true for an event. */
    static double kaplanMeier(List<Map.Entry<Long, Boolean>> times, long day) {
        double standing = 1;
        for (long at : times.stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .filter(t -> t <= day)
                .collect(Collectors.toSet())) {
            long risk = times.stream().filter(one -> one.getKey() >= at).count();
            long events = times.stream()
                    .filter(one -> one.getKey() == at && one.getValue())
                    .count();
            standing *= 1 - (double) events / risk;
        }
        return standing;
    }

    long marks(Set<String> marks) {
        return all(DemoFact.AttendanceMark.class)
                .filter(mark -> mark.retractedAt() == null && marks.contains(mark.mark()))
                .count();
    }
}
