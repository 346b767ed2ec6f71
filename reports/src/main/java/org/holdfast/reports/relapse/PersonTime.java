package org.holdfast.reports.relapse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.holdfast.reports.measure.Definition;

/** Puts each day of one person into one kind of time (measures M12): controlled, inside a relapse, unobserved, at risk. */
final class PersonTime {
    private final Signs signs;
    private final RunsAfter runs;
    private final List<ControlledFact> controlled;
    private int atRisk;
    private int inRelapse;
    private int inControl;
    private int unobserved;

    private PersonTime(Signs signs, RunsAfter runs, List<ControlledFact> controlled) {
        this.signs = signs;
        this.runs = runs;
        this.controlled = controlled;
    }

    /** The time of a person followed to {@code end}, the day included. */
    static RelapseTime of(
            Definition definition, Followed followed, LocalDate end, Signs signs, List<ControlledFact> controlled) {
        RunsAfter runs = definition.text("rule").equals("PHQ9")
                ? RunsAfter.ofScores(definition, signs, followed.index(), end)
                : RelapseRule.valueOf(definition.text("rule")).after(definition, signs, followed.index());
        PersonTime time = new PersonTime(signs, runs, controlled);
        time.count(followed.index(), end, definition.number("unobservedAfterDays"));
        return time.row(followed, end);
    }

    private void count(LocalDate index, LocalDate end, int seenFor) {
        LocalDate known = index;
        for (LocalDate day = index.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            known = signs.known().contains(day) ? day : known;
            if (isControlled(day)) {
                inControl++;
            } else if (isInside(day)) {
                inRelapse++;
            } else if (known.plusDays(seenFor).isBefore(day)) {
                unobserved++;
            } else {
                atRisk++;
            }
        }
    }

    private boolean isControlled(LocalDate day) {
        return controlled.stream().anyMatch(time -> time.contains(day));
    }

    /** A relapse is over the day after its last day; its onset is still a day at risk, since it could happen on it. */
    private boolean isInside(LocalDate day) {
        return runs.relapses().stream().anyMatch(run -> day.isAfter(run.onset()) && !day.isAfter(run.lastDay()))
                || runs.unready().stream()
                        .anyMatch(run -> !day.isBefore(run.firstDay()) && !day.isAfter(run.lastDay()));
    }

    private RelapseTime row(Followed followed, LocalDate end) {
        LocalDate lastKnown = signs.known().floor(end);
        LocalDate censored = lastKnown == null || lastKnown.isBefore(followed.index()) ? followed.index() : lastKnown;
        boolean relapsed = !runs.relapses().isEmpty();
        LocalDate first = relapsed ? runs.relapses().getFirst().onset() : censored;
        return new RelapseTime(
                followed,
                runs.lapses(),
                runs.relapses().stream()
                        .filter(run -> !isControlled(run.onset()))
                        .toList(),
                runs.relapses().stream()
                        .filter(run -> isControlled(run.onset()))
                        .toList(),
                atRisk,
                inRelapse,
                inControl,
                unobserved,
                relapsed,
                Math.toIntExact(ChronoUnit.DAYS.between(followed.index(), first)));
    }
}
