package org.holdfast.reports.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.holdfast.kernel.Period;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.kernel.SiteId;
import org.holdfast.reports.attendance.SiteAttendance;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Definition;
import org.holdfast.reports.measure.Definitions;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.measure.Proportion;
import org.holdfast.reports.measure.Rate;
import org.holdfast.reports.relapse.ReturnToUse;
import org.holdfast.reports.survival.LogRank;

/** Figures of a clinic that does not exist, to see how they print. Same arguments, same figures. */
final class MadeUp {
    static final LocalDate CUT_OFF = LocalDate.of(2026, 10, 31);

    private MadeUp() {}

    /** Two programmes, two sites. */
    static RetentionFigures usual() {
        return of(
                List.of("Outpatient", "Intensive"),
                new int[] {236, 176},
                List.of("Canal Wharf", "Harbour Street"),
                0.97);
    }

    static RetentionFigures of(List<String> programmes, int[] sizes, List<String> sites, double recorded) {
        Random chance = new Random(7);
        List<Curve> curves = new ArrayList<>();
        List<ProgrammeCompletion> completion = new ArrayList<>();
        List<ReturnToUse> returns = new ArrayList<>();
        for (int i = 0; i < programmes.size(); i++) {
            ProgrammeId id = new ProgrammeId(new UUID(1, i));
            int size = sizes[i % sizes.length];
            curves.add(curve(id, programmes.get(i), size, 0.0022 + 0.0022 * (i % 5), chance));
            completion.add(new ProgrammeCompletion(
                    id,
                    programmes.get(i),
                    share(Definitions.COMP, size * 3 / 5, size * 9 / 10, 1),
                    share(Definitions.UNPL, size / 4, size * 9 / 10, 1)));
            returns.add(new ReturnToUse(
                    id,
                    programmes.get(i),
                    size / 3,
                    share(Definitions.RTU, size / 5, size, 1),
                    new Rate(Definitions.RTU, size / 3, size * 0.4, Optional.of(new Interval(0.61, 1.04)))));
        }
        List<SiteAttendance> attendance = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            attendance.add(new SiteAttendance(
                    new SiteId(new UUID(2, i)),
                    sites.get(i),
                    120 + 31 * i,
                    share(Definitions.ATT, 2300 - 90 * i, 2757, recorded),
                    share(Definitions.NS, 457 + 90 * i, 2757, recorded)));
        }
        int total = curves.stream().mapToInt(Curve::episodes).sum();
        boolean any = total > 0;
        return new RetentionFigures(
                new RetentionQuestion(
                        Set.of(),
                        Set.of(),
                        new Period(LocalDate.of(2025, 8, 1), LocalDate.of(2026, 7, 31)),
                        RetentionQuestion.DAYS,
                        CUT_OFF),
                Instant.parse("2026-11-01T09:00:00Z"),
                new Names(Map.of(), Map.of()),
                total,
                total,
                Definitions.KM,
                curves,
                curves.size() < 2
                        ? Optional.empty()
                        : Optional.of(new LogRank(
                                108.653243,
                                curves.size() - 1,
                                OptionalDouble.of(1e-9),
                                curves.stream()
                                        .map(curve -> (double) curve.events())
                                        .toList(),
                                curves.stream()
                                        .map(curve -> curve.events() * 1.1)
                                        .toList(),
                                List.of())),
                any ? share(Definitions.NS, 1042, 5514, recorded) : share(Definitions.NS, 0, 0, 1),
                any ? share(Definitions.NSX, 1290, 5762, recorded) : share(Definitions.NSX, 0, 0, 1),
                any ? share(Definitions.ATT, 4472, 5762, recorded) : share(Definitions.ATT, 0, 0, 1),
                attendance,
                completion,
                returns);
    }

    private static Proportion share(Definition definition, long numerator, long denominator, double recorded) {
        double p = denominator == 0 ? 0 : (double) numerator / denominator;
        double half = denominator == 0 ? 0 : 1.96 * Math.sqrt(p * (1 - p) / denominator);
        return new Proportion(
                definition,
                numerator,
                denominator,
                denominator == 0
                        ? Optional.empty()
                        : Optional.of(new Interval(Math.max(0, p - half), Math.min(1, p + half))),
                new Completeness(denominator, Math.round(denominator * recorded)));
    }

    private static Curve curve(ProgrammeId id, String name, int size, double hazard, Random chance) {
        int[] left = new int[366];
        int[] censored = new int[366];
        for (int i = 0; i < size; i++) {
            int exit = 1 + (int) (-Math.log(1 - chance.nextDouble()) / hazard);
            int end = 60 + chance.nextInt(306);
            if (exit < end) {
                left[Math.min(exit, 365)]++;
            } else {
                censored[end]++;
            }
        }
        List<CurveStep> steps = new ArrayList<>();
        int atRisk = size;
        int events = 0;
        double survival = 1;
        double variance = 0;
        for (int day = 0; day < 366; day++) {
            if (left[day] + censored[day] == 0) {
                continue;
            }
            if (left[day] > 0) {
                survival *= 1 - (double) left[day] / atRisk;
                variance += atRisk > left[day] ? (double) left[day] / ((double) atRisk * (atRisk - left[day])) : 0;
                events += left[day];
            }
            double half = 1.96 * survival * Math.sqrt(variance);
            steps.add(new CurveStep(
                    day,
                    atRisk,
                    left[day],
                    censored[day],
                    survival,
                    variance == 0
                            ? Optional.empty()
                            : Optional.of(new Interval(Math.max(0, survival - half), Math.min(1, survival + half)))));
            atRisk -= left[day] + censored[day];
        }
        Curve bare = new Curve(id, name, size, size, events, steps, List.of(), OptionalDouble.empty());
        return new Curve(
                id,
                name,
                size,
                size,
                events,
                steps,
                RetentionQuestion.DAYS.stream().map(bare::at).toList(),
                OptionalDouble.empty());
    }
}
