package org.holdfast.reports.relapse;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is known of one person, by day. */
final class Signs {
    private final Map<StatusFact.Sign, NavigableSet<LocalDate>> days = new EnumMap<>(StatusFact.Sign.class);
    private final NavigableMap<LocalDate, Integer> scores = new TreeMap<>();
    private final NavigableSet<LocalDate> known = new TreeSet<>();

    void add(StatusFact fact) {
        days.computeIfAbsent(fact.sign(), sign -> new TreeSet<>()).add(fact.on());
        known.add(fact.on());
        if (fact.sign() == StatusFact.Sign.PHQ9) {
            scores.merge(fact.on(), fact.score(), Math::max);
        }
    }

    /** Days of any of these signs. */
    NavigableSet<LocalDate> of(StatusFact.Sign... signs) {
        NavigableSet<LocalDate> all = new TreeSet<>();
        for (StatusFact.Sign sign : signs) {
            all.addAll(days.getOrDefault(sign, new TreeSet<>()));
        }
        return all;
    }

    /** PHQ-9 by day; the higher of two of one day. */
    NavigableMap<LocalDate, Integer> scores() {
        return scores;
    }

    /** Days on which anything was known. */
    NavigableSet<LocalDate> known() {
        return known;
    }
}
