package org.holdfast.reports.attendance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.holdfast.kernel.SiteId;
import org.holdfast.session.AttendanceFact;

/**
 * No-show and attendance rates (measures M0, M1). A row is a visit, so the intervals are clustered on people (science 1).
 * Completeness is (due − not recorded) ÷ due; lines cancelled by the clinic, moved or still ahead are not due.
 */
public final class NoShowMeasure {
    private NoShowMeasure() {}

    /**
     * Counts the lines asked for that were held by the cut-off.
     *
     * @param asked which lines the question is about
     * @param cutOff last local day of the site that is known
     * @param name what a site is called
     */
    public static NoShowFigures of(
            Iterable<AttendanceFact> facts,
            Predicate<AttendanceFact> asked,
            LocalDate cutOff,
            Function<SiteId, String> name) {
        Map<SiteId, Visits> sites = new HashMap<>();
        for (AttendanceFact fact : facts) {
            if (!fact.heldOn().isAfter(cutOff) && fact.state().isDue() && asked.test(fact)) {
                sites.computeIfAbsent(fact.site(), site -> new Visits()).add(fact.client(), fact.state());
            }
        }
        Visits all = new Visits();
        sites.values().forEach(all::addAll);
        return new NoShowFigures(all.noShow(), all.noShowExtended(), all.attendance(), bySite(sites, name));
    }

    private static List<SiteAttendance> bySite(Map<SiteId, Visits> sites, Function<SiteId, String> name) {
        return sites.entrySet().stream()
                .map(entry -> {
                    Visits visits = entry.getValue();
                    return new SiteAttendance(
                            entry.getKey(),
                            name.apply(entry.getKey()),
                            visits.people(),
                            visits.attendance(),
                            visits.noShow());
                })
                .sorted(Comparator.comparing(SiteAttendance::name)
                        .thenComparing(row -> row.site().value()))
                .toList();
    }
}
