package org.holdfast.web.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.clinic.ProgrammeRow;
import org.holdfast.clinic.SiteRow;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;

/**
 * What this reader can choose from.
 *
 * @param sites those whose figures they may see
 * @param today last day known unless another is chosen, a local day of the clinic
 */
record Choices(List<SiteRow> sites, List<ProgrammeRow> programmes, LocalDate today) {
    Choices {
        sites = List.copyOf(sites);
        programmes = List.copyOf(programmes);
    }

    Set<SiteRow> sites(Collection<SiteId> ids) {
        return sites.stream().filter(site -> ids.contains(site.id())).collect(Collectors.toSet());
    }

    Set<ProgrammeRow> programmes(Collection<ProgrammeId> ids) {
        return programmes.stream()
                .filter(programme -> ids.contains(programme.id()))
                .collect(Collectors.toSet());
    }
}
