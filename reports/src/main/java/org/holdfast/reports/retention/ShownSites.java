package org.holdfast.reports.retention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.holdfast.kernel.SiteId;
import org.holdfast.reports.attendance.SiteAttendance;
import org.holdfast.reports.disclosure.CountTable;
import org.holdfast.reports.disclosure.ShownTable;
import org.holdfast.reports.disclosure.Suppression;
import org.holdfast.reports.measure.SmallNumbers;

/**
 * Which of the figures by site, and of all sites together, may be shown (measures M0, science 1.3). Decided once, for screen, paper
 * and workbook alike: a site of 1 to 10 people is not shown, and where the total less the other sites would give it away,
 * another site or the total is not shown either.
 *
 * @param withheld sites whose figures are not shown
 * @param allTogether whether the figures of all sites together are
 */
public record ShownSites(Set<SiteId> withheld, boolean allTogether) {
    public ShownSites {
        withheld = Set.copyOf(withheld);
    }

    static ShownSites of(List<SiteAttendance> sites) {
        if (sites.isEmpty()) {
            return new ShownSites(Set.of(), true);
        }
        ShownTable shown = Suppression.of(
                CountTable.row(sites.stream().mapToLong(SiteAttendance::people).toArray()), SmallNumbers.USUAL);
        Set<SiteId> withheld = new HashSet<>();
        for (int i = 0; i < sites.size(); i++) {
            if (shown.count(0, i).isEmpty()) {
                withheld.add(sites.get(i).site());
            }
        }
        return new ShownSites(withheld, shown.count(0, sites.size()).isPresent());
    }

    /** Whether this site's figures may be shown. */
    public boolean shows(SiteAttendance site) {
        return !withheld.contains(site.site());
    }
}
