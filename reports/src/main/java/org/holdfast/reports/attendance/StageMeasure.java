package org.holdfast.reports.attendance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.holdfast.kernel.EpisodeId;
import org.holdfast.reports.measure.Share;
import org.holdfast.reports.tally.Counting;
import org.holdfast.reports.tally.Marks;
import org.holdfast.session.AttendanceFact;

/**
 * No-show and attendance apart for assessment, first treatment and later, and for individual and group sessions, with the lines
 * behind each rate (measures M1; definitions NS, NSX, ATT). A row is a line held by the cut-off, so intervals are clustered on
 * people. Until someone has come to treatment, each treatment appointment of the stay is a first one: a first appointment missed
 * and booked again is two lines of first treatment. Lines outside any stay are taken together by person.
 */
public final class StageMeasure {
    private StageMeasure() {}

    /**
     * The rates.
     *
     * @param asked which lines the question is about; the others still tell when treatment began
     * @param cutOff last local day of the site that is known
     */
    public static AttendanceByStage of(
            Collection<AttendanceFact> visits, Predicate<AttendanceFact> asked, LocalDate cutOff) {
        Map<Object, LocalDate> began = new HashMap<>();
        for (AttendanceFact visit : visits) {
            if (visit.state().came()
                    && StagedVisit.isTreatment(visit)
                    && !visit.heldOn().isAfter(cutOff)) {
                began.merge(care(visit), visit.heldOn(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        List<StagedVisit> rows = visits.stream()
                .filter(visit -> !visit.heldOn().isAfter(cutOff) && asked.test(visit))
                .map(visit -> new StagedVisit(visit, stage(visit, began)))
                .toList();
        Counting<StagedVisit> counting = new Counting<>(rows, row -> row.visit().client(), cutOff);
        Map<StagedVisit.Stage, AttendanceRates> byStage = new EnumMap<>(StagedVisit.Stage.class);
        for (StagedVisit.Stage stage : StagedVisit.Stage.values()) {
            byStage.put(stage, rates(counting, row -> row.stage() == stage));
        }
        Map<StagedVisit.Setting, AttendanceRates> bySetting = new EnumMap<>(StagedVisit.Setting.class);
        for (StagedVisit.Setting setting : StagedVisit.Setting.values()) {
            bySetting.put(setting, rates(counting, row -> row.setting() == setting));
        }
        return new AttendanceByStage(rates(counting, row -> true), byStage, bySetting);
    }

    private static StagedVisit.Stage stage(AttendanceFact visit, Map<Object, LocalDate> began) {
        if (!StagedVisit.isTreatment(visit)) {
            return StagedVisit.Stage.ASSESSMENT;
        }
        LocalDate first = began.get(care(visit));
        return first == null || !visit.heldOn().isAfter(first)
                ? StagedVisit.Stage.FIRST_TREATMENT
                : StagedVisit.Stage.LATER;
    }

    private static Object care(AttendanceFact visit) {
        EpisodeId stay = visit.episode();
        return stay == null ? visit.client() : stay;
    }

    private static AttendanceRates rates(Counting<StagedVisit> counting, Predicate<StagedVisit> group) {
        return new AttendanceRates(
                share(counting, AttendanceRule.NO_SHOW, group),
                share(counting, AttendanceRule.NO_SHOW_EXTENDED, group),
                share(counting, AttendanceRule.ATTENDANCE, group));
    }

    private static Share<StagedVisit> share(
            Counting<StagedVisit> counting, AttendanceRule rule, Predicate<StagedVisit> group) {
        return counting.shareOfVisits(
                rule.definition(),
                row -> group.test(row) && rule.counts(row.visit().state()),
                row -> rule.hits(row.visit().state()),
                Marks.of(
                        counting.rows().stream()
                                .filter(group)
                                .map(StagedVisit::visit)
                                .toList(),
                        visit -> true,
                        counting.cutOff()));
    }
}
