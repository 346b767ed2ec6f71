package org.holdfast.reports.relapse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.holdfast.reports.measure.Definition;

/**
 * Puts each day of (index, end] of one person into one kind of time (measures M12): where several fit, controlled before inside a
 * relapse before unobserved before at risk.
 */
final class PersonTime {
    private static final byte AT_RISK = 0;
    private static final byte UNOBSERVED = 1;
    private static final byte IN_RELAPSE = 2;
    private static final byte CONTROLLED = 3;

    private final LocalDate index;
    private final byte[] kinds;

    private PersonTime(LocalDate index, LocalDate end) {
        this.index = index;
        kinds = new byte[Math.max(0, days(index, end))];
    }

    /** The time of a person followed to {@code end}, the day included. */
    static RelapseTime of(
            Definition definition, Followed followed, LocalDate end, Signs signs, List<ControlledFact> controlled) {
        LocalDate index = followed.index();
        RunsAfter runs = definition.text("rule").equals("PHQ9")
                ? RunsAfter.ofScores(definition, signs, index, end)
                : RelapseRule.valueOf(definition.text("rule")).after(definition, signs, index);
        PersonTime time = new PersonTime(index, end);
        time.unobserved(signs, end, definition.number("unobservedAfterDays"));
        // the onset is still a day at risk, since the relapse could happen on it
        runs.relapses().forEach(run -> time.fill(run.onset().plusDays(1), run.lastDay(), IN_RELAPSE));
        runs.unready().forEach(run -> time.fill(run.firstDay(), run.lastDay(), IN_RELAPSE));
        controlled.forEach(stretch -> time.fill(stretch.from(), stretch.to(), CONTROLLED));
        return time.row(followed, end, signs, runs);
    }

    private void unobserved(Signs signs, LocalDate end, int seenFor) {
        LocalDate known = index;
        for (LocalDate day : signs.known().tailSet(index, false)) {
            fill(known.plusDays(seenFor + 1L), day.minusDays(1), UNOBSERVED);
            known = day;
        }
        fill(known.plusDays(seenFor + 1L), end, UNOBSERVED);
    }

    /** Days outside (index, end] are passed over. */
    private void fill(LocalDate from, LocalDate to, byte kind) {
        int first = Math.max(0, days(index, from) - 1);
        int after = Math.min(kinds.length, days(index, to));
        if (first < after) {
            Arrays.fill(kinds, first, after, kind);
        }
    }

    private RelapseTime row(Followed followed, LocalDate end, Signs signs, RunsAfter runs) {
        int[] count = new int[CONTROLLED + 1];
        for (byte kind : kinds) {
            count[kind]++;
        }
        LocalDate lastKnown = signs.known().floor(end);
        LocalDate censored = lastKnown == null || lastKnown.isBefore(index) ? index : lastKnown;
        boolean relapsed = !runs.relapses().isEmpty();
        return new RelapseTime(
                followed,
                runs.lapses(),
                runs.relapses().stream().filter(run -> !isControlled(run)).toList(),
                runs.relapses().stream().filter(this::isControlled).toList(),
                count[AT_RISK],
                count[IN_RELAPSE],
                count[CONTROLLED],
                count[UNOBSERVED],
                relapsed,
                days(index, relapsed ? runs.relapses().getFirst().onset() : censored));
    }

    private boolean isControlled(RelapseEpisode run) {
        return kinds[days(index, run.onset()) - 1] == CONTROLLED;
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
