package org.holdfast.reports.attendance;

import java.util.List;
import org.holdfast.reports.measure.Proportion;

/**
 * No-show and attendance of all counted visits, and by site.
 *
 * @param noShow strict rate, NS
 * @param noShowExtended with late cancellations, NSX
 * @param attendance ATT
 * @param sites each site with a due visit, in order of name
 */
public record NoShowFigures(
        Proportion noShow, Proportion noShowExtended, Proportion attendance, List<SiteAttendance> sites) {
    public NoShowFigures {
        sites = List.copyOf(sites);
    }
}
