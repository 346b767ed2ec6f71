package org.holdfast.reports.relapse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.holdfast.reports.measure.Definition;

/**
 * One person's runs after the index day.
 *
 * @param lapses runs that followed abstinence
 * @param relapses those of them that the rule calls a relapse, in order
 * @param unready runs that went on from before the index, or began before abstinence was reached: neither lapse nor time at risk
 */
record RunsAfter(int lapses, List<RelapseEpisode> relapses, List<RelapseEpisode> unready) {
    /**
     * PHQ-9 at {@code relapseFrom} or more after a score under {@code remissionBelow}; the relapse lasts until the day before the
     * next score under it, or to the end of follow-up.
     */
    static RunsAfter ofScores(Definition definition, Signs signs, LocalDate index, LocalDate end) {
        int remission = definition.number("remissionBelow");
        int relapse = definition.number("relapseFrom");
        List<RelapseEpisode> found = new ArrayList<>();
        boolean remitted = false;
        for (Map.Entry<LocalDate, Integer> score : signs.scores().entrySet()) {
            LocalDate day = score.getKey();
            if (score.getValue() < remission) {
                if (!found.isEmpty() && found.getLast().lastDay().equals(end)) {
                    LocalDate onset = found.removeLast().onset();
                    found.add(new RelapseEpisode(onset, onset, day.minusDays(1)));
                }
                remitted = true;
            } else if (remitted && score.getValue() >= relapse) {
                found.add(new RelapseEpisode(day, day, end));
                remitted = false;
            }
        }
        List<RelapseEpisode> after =
                found.stream().filter(episode -> episode.onset().isAfter(index)).toList();
        List<RelapseEpisode> before = found.stream()
                .filter(episode ->
                        !episode.onset().isAfter(index) && episode.lastDay().isAfter(index))
                .toList();
        return new RunsAfter(after.size(), after, before);
    }
}
