package org.holdfast.reports.retention;

import java.util.Map;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;

/** What sites and programmes are called, for the labels of rows and curves. An unnamed one is shown by its id. */
public record Names(Map<SiteId, String> sites, Map<ProgrammeId, String> programmes) {
    public Names {
        sites = Map.copyOf(sites);
        programmes = Map.copyOf(programmes);
    }

    /** The site's name. */
    public String of(SiteId site) {
        return sites.getOrDefault(site, site.toString());
    }

    /** The programme's name. */
    public String of(ProgrammeId programme) {
        return programmes.getOrDefault(programme, programme.toString());
    }
}
