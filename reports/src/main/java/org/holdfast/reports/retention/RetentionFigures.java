package org.holdfast.reports.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.holdfast.reports.attendance.SiteAttendance;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.measure.Proportion;
import org.holdfast.reports.relapse.ReturnToUse;
import org.holdfast.reports.survival.LogRank;

/**
 * The answer to a {@link RetentionQuestion}: what the dashboard draws and the print prints. All lists are in order of name.
 *
 * @param asOf the facts are those known at this instant
 * @param names what the sites and programmes of the question and of the rows are called
 * @param episodes stays counted in all curves
 * @param people different people among them
 * @param staying definition of the curves
 * @param difference whether the programmes differ (log-rank); absent with fewer than two curves or nothing to compare
 * @param noShow strict no-show rate (NS) of all sessions asked for
 * @param noShowExtended with late cancellations (NSX)
 * @param attendance attendance rate (ATT)
 */
public record RetentionFigures(
        RetentionQuestion question,
        Instant asOf,
        Names names,
        int episodes,
        int people,
        Definition staying,
        List<Curve> curves,
        Optional<LogRank> difference,
        Proportion noShow,
        Proportion noShowExtended,
        Proportion attendance,
        List<SiteAttendance> sites,
        List<ProgrammeCompletion> completion,
        List<ReturnToUse> returns) {
    public RetentionFigures {
        curves = List.copyOf(curves);
        sites = List.copyOf(sites);
        completion = List.copyOf(completion);
        returns = List.copyOf(returns);
    }

    /** Which sites, and whether all together, may be shown. */
    public ShownSites shownSites() {
        return ShownSites.of(sites);
    }
}
