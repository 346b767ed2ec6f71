package org.holdfast.reports.retention;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.holdfast.access.Action;
import org.holdfast.access.Asks;
import org.holdfast.access.Gate;
import org.holdfast.clinic.Clinics;
import org.holdfast.clinic.ProgrammeRow;
import org.holdfast.clinic.SiteRow;
import org.holdfast.episode.Episodes;
import org.holdfast.intake.Intakes;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.Refused;
import org.holdfast.relapse.UseEvents;
import org.holdfast.session.Sessions;

/**
 * Answers retention questions: asks at the Gate, fetches facts of the sites the caller answers for, and has the measure count
 * them. Screen and print get the same answer. Facts of other sites never arrive, whatever the question names.
 */
@Boundary
public class Retentions {
    @Inject
    Gate gate;

    @Inject
    Clinics clinics;

    @Inject
    Episodes episodes;

    @Inject
    Sessions sessions;

    @Inject
    UseEvents useEvents;

    @Inject
    Intakes intakes;

    @Inject
    Clock clock;

    /**
     * What to ask first: everything, up to today. Where it is not yet the same day at all sites, the earlier one, so that no site
     * is shown a day it has not begun.
     */
    @Asks(Action.SEE_FIGURES)
    public RetentionQuestion everything() {
        gate.require(Action.SEE_FIGURES, "retention: first question");
        return RetentionQuestion.everything(today());
    }

    private LocalDate today() {
        Instant now = clock.instant();
        return clinics.sitesForFigures().stream()
                .map(site -> LocalDate.ofInstant(now, site.zone()))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /** The figures for the screen, of facts as they are known now; while files are taken in, as they were known before that began. */
    @Asks(Action.SEE_FIGURES)
    public RetentionFigures figures(RetentionQuestion question) {
        return figures(question, intakes.settled());
    }

    /**
     * The figures for the screen.
     *
     * @param asOf facts as they were known at this instant
     * @throws Refused {@code retention.cut-off-ahead} for a day that has not begun at every site
     */
    @Asks(Action.SEE_FIGURES)
    public RetentionFigures figures(RetentionQuestion question, Instant asOf) {
        gate.require(Action.SEE_FIGURES, detail(question));
        return count(question, asOf);
    }

    /**
     * The same figures, to be printed or taken away as a file; a different act in the audit.
     *
     * @param asOf facts as they were known at this instant; that of the screen gives the screen's figures
     */
    @Asks(Action.PRINT_FIGURES)
    public RetentionFigures toPrint(RetentionQuestion question, Instant asOf) {
        gate.require(Action.PRINT_FIGURES, detail(question));
        return count(question, asOf);
    }

    private RetentionFigures count(RetentionQuestion question, Instant asOf) {
        if (question.cutOff().isAfter(today())) {
            throw new Refused("retention.cut-off-ahead");
        }
        Names names = new Names(
                clinics.sitesForFigures().stream().collect(Collectors.toMap(SiteRow::id, SiteRow::name)),
                clinics.programmesForFigures().stream()
                        .collect(Collectors.toMap(ProgrammeRow::id, ProgrammeRow::name)));
        return RetentionMeasure.of(
                question,
                asOf,
                names,
                episodes.facts(question.admitted(), asOf),
                sessions.facts(question.cutOff(), asOf),
                useEvents.facts(asOf));
    }

    private static String detail(RetentionQuestion question) {
        return "retention: " + question.sites().size() + " sites, "
                + question.programmes().size() + " programmes chosen, admitted "
                + question.admitted().from() + " to " + question.admitted().to() + ", cut-off " + question.cutOff();
    }
}
