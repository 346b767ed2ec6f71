package org.holdfast.reports.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.survival.ChiSquareTest;
import org.holdfast.reports.survival.CoxFit;
import org.holdfast.reports.survival.CoxModel;
import org.holdfast.reports.survival.EValue;
import org.holdfast.reports.survival.KaplanMeier;
import org.holdfast.reports.survival.Landmark;
import org.holdfast.reports.survival.ModelResult;
import org.holdfast.reports.survival.RiskTable;
import org.holdfast.reports.survival.SimonMakuch;
import org.holdfast.reports.survival.TimeDependentExposure;

/**
 * Whether people drop out later with somebody behind them (definition SUPP, measures M15, science 1.1). Somebody counts as supported
 * from the day of designation on and as unsupported before it; there is no way to ask for "ever" against "never". Programmes are
 * adjusted for by strata, as sites are, because their hazards differ in shape and not only in height. Pure.
 */
public final class SupportEffectMeasure {
    private SupportEffectMeasure() {}

    /**
     * The figures.
     *
     * @param kind which support is asked about
     * @param stays the stays the question is about; those admitted after the cut-off are left out
     * @param ties who stood behind whom, of any client
     * @param baselines severity at admission; a stay without one is left out of the adjusted figures and counted
     * @param cutOff last local day that is known
     * @throws IllegalArgumentException for a stay that ended before it began
     */
    public static SupportEffect of(
            KindOfSupport kind,
            Collection<EpisodeFact> stays,
            Iterable<SupportFact> ties,
            Iterable<BaselineFact> baselines,
            LocalDate cutOff) {
        Observed all = Observed.of(kind, stays, ties, baselines, cutOff);
        Observed known = all.withBaseline();
        TimeDependentExposure rows = rows(all);
        TimeDependentExposure knownRows = rows(known);
        return new SupportEffect(
                SupportDefinitions.SUPP,
                kind,
                cutOff,
                all.rows(),
                all.people(),
                all.events(),
                inState(all, rows, true),
                inState(all, rows, false),
                estimate(all.rows(), rows.model().clusters(rows.spread(all.client))),
                estimate(
                        known.rows(),
                        knownRows
                                .model(known.severity)
                                .strata(knownRows.spread(known.stratum))
                                .clusters(knownRows.spread(known.client))),
                all.rows() - known.rows(),
                SupportDefinitions.LANDMARKS.stream()
                        .map(day -> landmark(day, all, known))
                        .toList(),
                curves(SimonMakuch.of(rows)));
    }

    /** The stays behind the figures: those admitted by the cut-off. */
    public static Predicate<EpisodeFact> counted(LocalDate cutOff) {
        return stay -> !stay.admittedOn().isAfter(cutOff);
    }

    private static TimeDependentExposure rows(Observed stays) {
        return TimeDependentExposure.of(stays.time, stays.event, stays.designated);
    }

    private static SupportEffect.InState inState(Observed stays, TimeDependentExposure rows, boolean supported) {
        return new SupportEffect.InState(stays.everIn(supported), rows.timeAtRisk(supported), rows.events(supported));
    }

    private static LandmarkEffect landmark(int day, Observed all, Observed known) {
        Landmark plain = Landmark.at(day, all.time, all.event, all.designated);
        Landmark adjusted = Landmark.at(day, known.time, known.event, known.designated);
        return new LandmarkEffect(
                day,
                plain.rows(),
                plain.exposed(),
                plain.excluded(),
                plain.events(),
                difference(plain),
                estimate(plain.rows(), plain.model().clusters(plain.pick(all.client))),
                estimate(
                        adjusted.rows(),
                        adjusted.model(known.severity)
                                .strata(adjusted.pick(known.stratum))
                                .clusters(adjusted.pick(known.client))));
    }

    private static Optional<ChiSquareTest> difference(Landmark landmark) {
        if (landmark.exposed() == 0 || landmark.exposed() == landmark.rows()) {
            return Optional.empty();
        }
        return Optional.of(landmark.logRank())
                .filter(test -> test.degreesOfFreedom() > 0)
                .map(test -> new ChiSquareTest(test.chiSquare(), test.degreesOfFreedom()));
    }

    private static Estimate estimate(int stays, CoxModel model) {
        return switch (model.fit()) {
            case ModelResult.Fitted<CoxFit>(CoxFit fit) -> ratio(stays, fit);
            case ModelResult.Refused<CoxFit>(ModelResult.Reason reason, double ignored) -> new Estimate.None(reason);
        };
    }

    private static Estimate ratio(int stays, CoxFit fit) {
        double ratio = fit.hazardRatio(0);
        Optional<Interval> interval = fit.interval(0);
        return new Estimate.Ratio(
                stays,
                fit.events(),
                ratio,
                interval,
                fit.p(0),
                interval.map(limits -> EValue.ofHazardRatio(ratio, limits.low(), limits.high())),
                fit.thin());
    }

    private static List<StateCurve> curves(SimonMakuch curves) {
        return List.of(curve(false, curves.unexposed()), curve(true, curves.exposed()));
    }

    private static StateCurve curve(boolean supported, KaplanMeier km) {
        RiskTable table = km.table();
        List<StateCurve.Step> steps = new ArrayList<>();
        OptionalInt fewFrom = OptionalInt.empty();
        for (int at = 0; at < table.size(); at++) {
            if (table.events(at) > 0) {
                int day = (int) Math.ceil(table.time(at));
                steps.add(new StateCurve.Step(day, table.atRisk(at), km.survival(at), km.interval(at)));
                if (fewFrom.isEmpty() && table.atRisk(at) < StateCurve.FEW) {
                    fewFrom = OptionalInt.of(day);
                }
            }
        }
        return new StateCurve(supported, steps, fewFrom);
    }
}
