package org.holdfast.reports.relapse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.holdfast.reports.measure.Definition;

/**
 * What makes a run of event days a relapse (measures M12). Use counts as lapse only after {@code abstinentRunDays} days without;
 * without an earlier day of use those are counted from the index day on. What was declared, and crises, need no abstinence before.
 */
enum RelapseRule {
    ANY_USE(true) {
        @Override
        NavigableSet<LocalDate> days(Signs signs) {
            return uses(signs);
        }

        @Override
        Optional<LocalDate> onset(Definition definition, NavigableSet<LocalDate> run, Signs signs) {
            return Optional.of(run.first());
        }
    },
    HEAVY_DAY(true) {
        @Override
        NavigableSet<LocalDate> days(Signs signs) {
            return uses(signs);
        }

        @Override
        Optional<LocalDate> onset(Definition definition, NavigableSet<LocalDate> run, Signs signs) {
            return run.stream()
                    .filter(signs.of(StatusFact.Sign.HEAVY_USE)::contains)
                    .findFirst();
        }
    },
    /** At least {@code useDays} days of use in the {@code windowDays} days that end with the onset. */
    DAYS_IN_WINDOW(true) {
        @Override
        NavigableSet<LocalDate> days(Signs signs) {
            return uses(signs);
        }

        @Override
        Optional<LocalDate> onset(Definition definition, NavigableSet<LocalDate> run, Signs signs) {
            int enough = definition.number("useDays");
            int window = definition.number("windowDays");
            return run.stream()
                    .filter(day -> run.subSet(day.minusDays(window - 1L), true, day, true)
                                    .size()
                            >= enough)
                    .findFirst();
        }
    },
    DECLARED(false) {
        @Override
        NavigableSet<LocalDate> days(Signs signs) {
            return signs.of(StatusFact.Sign.DECLARED_RELAPSE);
        }

        @Override
        Optional<LocalDate> onset(Definition definition, NavigableSet<LocalDate> run, Signs signs) {
            return Optional.of(run.first());
        }
    },
    CRISIS(false) {
        @Override
        NavigableSet<LocalDate> days(Signs signs) {
            return signs.of(StatusFact.Sign.CRISIS);
        }

        @Override
        Optional<LocalDate> onset(Definition definition, NavigableSet<LocalDate> run, Signs signs) {
            return Optional.of(run.first());
        }
    };

    private final boolean afterAbstinence;

    RelapseRule(boolean afterAbstinence) {
        this.afterAbstinence = afterAbstinence;
    }

    /** The days this rule looks at. */
    abstract NavigableSet<LocalDate> days(Signs signs);

    /** The day a run becomes a relapse; absent where it is a lapse only. */
    abstract Optional<LocalDate> onset(Definition definition, NavigableSet<LocalDate> run, Signs signs);

    /** What one person's days come to after the index day. */
    RunsAfter after(Definition definition, Signs signs, LocalDate index) {
        int free = definition.number("abstinentRunDays");
        List<NavigableSet<LocalDate>> runs = Runs.of(days(signs), free);
        List<RelapseEpisode> relapses = new ArrayList<>();
        List<RelapseEpisode> unready = new ArrayList<>();
        int lapses = 0;
        for (int i = 0; i < runs.size(); i++) {
            NavigableSet<LocalDate> run = runs.get(i);
            boolean abstinent = !afterAbstinence || i > 0 || Runs.freeBetween(index, run.first()) + 1 >= free;
            if (!run.last().isAfter(index)) {
                continue;
            }
            if (!abstinent || !run.first().isAfter(index)) {
                unready.add(new RelapseEpisode(run.first(), run.first(), run.last()));
                continue;
            }
            lapses++;
            onset(definition, run, signs)
                    .ifPresent(day -> relapses.add(new RelapseEpisode(run.first(), day, run.last())));
        }
        return new RunsAfter(lapses, relapses, unready);
    }

    private static NavigableSet<LocalDate> uses(Signs signs) {
        return signs.of(StatusFact.Sign.USE, StatusFact.Sign.HEAVY_USE);
    }
}
