package org.holdfast.reports.support;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.episode.DischargeReason;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;

/**
 * The stays as columns: when each ended, how, and from which day on somebody stood behind the client. A row keeps its place in
 * all columns.
 */
final class Observed {
    /** Whole days from admission to the exit or the cut-off. */
    final double[] time;

    final boolean[] event;
    /** Day of the first designation from admission, 0 or more; infinite where there was none before the exit. */
    final double[] designated;

    final int[] client;
    final int[] stratum;
    /** NaN, in here only, where it is not known. */
    final double[] severity;

    private Observed(int rows) {
        time = new double[rows];
        event = new boolean[rows];
        designated = new double[rows];
        client = new int[rows];
        stratum = new int[rows];
        severity = new double[rows];
    }

    static Observed of(
            KindOfSupport kind,
            Collection<EpisodeFact> stays,
            Iterable<SupportFact> ties,
            Iterable<BaselineFact> baselines,
            LocalDate cutOff) {
        Map<ClientId, List<SupportFact>> support = new HashMap<>();
        for (SupportFact tie : ties) {
            if (kind.givenBy(tie)) {
                support.computeIfAbsent(tie.client(), client -> new ArrayList<>(2))
                        .add(tie);
            }
        }
        Map<EpisodeId, Double> severity = new HashMap<>();
        for (BaselineFact baseline : baselines) {
            severity.put(baseline.episode(), baseline.severity());
        }
        List<EpisodeFact> counted =
                stays.stream().filter(SupportEffectMeasure.counted(cutOff)).toList();
        Observed observed = new Observed(counted.size());
        Map<Object, Integer> clients = new HashMap<>();
        Map<Object, Integer> strata = new HashMap<>();
        for (int i = 0; i < counted.size(); i++) {
            EpisodeFact stay = counted.get(i);
            observed.end(i, stay, cutOff);
            observed.designated[i] = designated(stay, support.getOrDefault(stay.client(), List.of()), observed.time[i]);
            observed.client[i] = code(clients, stay.client());
            observed.stratum[i] = code(strata, List.of(stay.site(), stay.programme()));
            observed.severity[i] = severity.getOrDefault(stay.episode(), Double.NaN);
        }
        return observed;
    }

    private static int code(Map<Object, Integer> codes, Object key) {
        return codes.computeIfAbsent(key, unseen -> codes.size());
    }

    private void end(int row, EpisodeFact stay, LocalDate cutOff) {
        LocalDate discharged = stay.dischargedOn();
        boolean ended = discharged != null && !discharged.isAfter(cutOff);
        long days = ChronoUnit.DAYS.between(stay.admittedOn(), ended && discharged != null ? discharged : cutOff);
        if (days < 0) {
            throw new IllegalArgumentException("a stay cannot end before it begins");
        }
        time[row] = days;
        event[row] = ended && stay.reason() == DischargeReason.LEFT_AGAINST_ADVICE;
    }

    /** What begins on the day of the exit, or later, can no longer have held anybody. */
    private static double designated(EpisodeFact stay, List<SupportFact> ties, double exit) {
        double first = Double.POSITIVE_INFINITY;
        for (SupportFact tie : ties) {
            LocalDate to = tie.toOn();
            if (to == null || !to.isBefore(stay.admittedOn())) {
                first = Math.min(
                        first, Math.max(0.0, (double) ChronoUnit.DAYS.between(stay.admittedOn(), tie.fromOn())));
            }
        }
        return first < exit ? first : Double.POSITIVE_INFINITY;
    }

    int rows() {
        return time.length;
    }

    int people() {
        return (int) Arrays.stream(client).distinct().count();
    }

    int events() {
        int events = 0;
        for (boolean happened : event) {
            events += happened ? 1 : 0;
        }
        return events;
    }

    /** Stays that were ever with support, or ever without. */
    int everIn(boolean supported) {
        return (int) Arrays.stream(designated)
                .filter(from -> supported ? Double.isFinite(from) : from > 0)
                .count();
    }

    /** The rows with a known severity, in place of all. */
    Observed withBaseline() {
        int rows = 0;
        int[] kept = new int[rows()];
        for (int i = 0; i < rows(); i++) {
            if (!Double.isNaN(severity[i])) {
                kept[rows++] = i;
            }
        }
        Observed known = new Observed(rows);
        for (int i = 0; i < rows; i++) {
            known.time[i] = time[kept[i]];
            known.event[i] = event[kept[i]];
            known.designated[i] = designated[kept[i]];
            known.client[i] = client[kept[i]];
            known.stratum[i] = stratum[kept[i]];
            known.severity[i] = severity[kept[i]];
        }
        return known;
    }
}
