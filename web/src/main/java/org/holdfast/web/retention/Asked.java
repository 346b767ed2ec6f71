package org.holdfast.web.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.kernel.Period;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.holdfast.reports.retention.RetentionQuestion;

/**
 * What the filters say. Unlike the question it leads to, it can say "today" and mean tomorrow's today tomorrow.
 *
 * @param sites none means all
 * @param programmes none means all
 * @param dataTo last day known; absent means today
 */
record Asked(
        Set<SiteId> sites,
        Set<ProgrammeId> programmes,
        Period admitted,
        List<Integer> days,
        Optional<LocalDate> dataTo) {
    /** So many days fit the page, beside each other and in print. */
    static final int MOST_DAYS = 6;

    /** The last day that can be chosen; the question refuses the same. */
    static final int LONGEST = 3650;

    Asked {
        sites = Set.copyOf(sites);
        programmes = Set.copyOf(programmes);
        days = days.stream().distinct().sorted().toList();
    }

    static boolean valid(int day) {
        return day >= 1 && day <= LONGEST;
    }

    static Asked everything() {
        return new Asked(Set.of(), Set.of(), Period.always(), RetentionQuestion.DAYS, Optional.empty());
    }

    RetentionQuestion question(LocalDate today) {
        return new RetentionQuestion(sites, programmes, admitted, days, dataTo.orElse(today));
    }

    Asked ofSites(Set<SiteId> chosen) {
        return new Asked(chosen, programmes, admitted, days, dataTo);
    }

    Asked ofProgrammes(Set<ProgrammeId> chosen) {
        return new Asked(sites, chosen, admitted, days, dataTo);
    }

    Asked started(Period chosen) {
        return new Asked(sites, programmes, chosen, days, dataTo);
    }

    Asked at(List<Integer> chosen) {
        return new Asked(sites, programmes, admitted, chosen, dataTo);
    }

    Asked dataTo(Optional<LocalDate> chosen) {
        return new Asked(sites, programmes, admitted, days, chosen);
    }
}
