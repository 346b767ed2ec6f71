package org.holdfast.reports.support;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.survival.CoxFit;
import org.holdfast.reports.survival.CoxModel;
import org.holdfast.reports.survival.EValue;
import org.holdfast.reports.survival.ModelResult;

/**
 * Whether people drop out later with somebody behind them (definition SUPP, measures M15, science 1.1). Somebody counts as supported
 * from the day of designation on and as unsupported before it; there is no way to ask for "ever" against "never". Pure.
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
        StateRows rows = StateRows.of(all);
        return new SupportEffect(
                SupportDefinitions.SUPP,
                kind,
                cutOff,
                all.rows(),
                (int) Arrays.stream(all.client).distinct().count(),
                count(all.event),
                inState(rows, 1),
                inState(rows, 0),
                unadjusted(all, rows),
                adjusted(known, StateRows.of(known)),
                all.rows() - known.rows(),
                List.of(),
                List.of());
    }

    private static Estimate unadjusted(Observed stays, StateRows rows) {
        CoxModel model = CoxModel.of(rows.stop, rows.event, rows.supported)
                .entering(rows.start)
                .clusters(rows.spread(stays.client));
        return estimate(stays.rows(), model);
    }

    private static Estimate adjusted(Observed stays, StateRows rows) {
        CoxModel model = CoxModel.of(rows.stop, rows.event, rows.supported, rows.spread(stays.severity))
                .entering(rows.start)
                .strata(rows.spread(stays.stratum))
                .clusters(rows.spread(stays.client));
        return estimate(stays.rows(), model);
    }

    private static Estimate estimate(int stays, CoxModel model) {
        return switch (model.fit()) {
            case ModelResult.Fitted<CoxFit>(CoxFit fit) -> {
                Optional<Interval> interval = fit.interval(0);
                yield new Estimate.Ratio(
                        stays,
                        fit.events(),
                        fit.hazardRatio(0),
                        interval,
                        fit.p(0),
                        interval.map(limits -> EValue.ofHazardRatio(fit.hazardRatio(0), limits.low(), limits.high())),
                        fit.thin());
            }
            case ModelResult.Refused<CoxFit>(ModelResult.Reason reason, double ignored) -> new Estimate.None(reason);
        };
    }

    private static SupportEffect.InState inState(StateRows rows, double state) {
        int stays = 0;
        int events = 0;
        double days = 0;
        for (int i = 0; i < rows.stay.length; i++) {
            if (rows.supported[i] == state) {
                stays++;
                events += rows.event[i] ? 1 : 0;
                days += rows.stop[i] - rows.start[i];
            }
        }
        return new SupportEffect.InState(stays, days, events);
    }

    private static int count(boolean[] events) {
        int happened = 0;
        for (boolean event : events) {
            happened += event ? 1 : 0;
        }
        return happened;
    }
}
