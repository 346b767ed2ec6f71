package org.holdfast.reports.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.holdfast.episode.DischargeReason;
import org.holdfast.episode.EpisodeFact;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.reports.measure.Behind;
import org.holdfast.reports.survival.DayCounts;
import org.holdfast.reports.survival.KaplanMeier;
import org.holdfast.reports.survival.LogRank;
import org.holdfast.reports.survival.RiskTable;

/**
 * Kaplan–Meier of not having left unplanned, by programme (measures M8, science 1; definition KM). The unit is a stay; day 0 is the
 * admission; the event is leaving against advice or being discharged by the clinic. Completion, transfer and every other exit
 * censor on their day, and who is still in care censors at the cut-off. A discharge after the cut-off is not yet known; an
 * admission after it is not counted.
 */
public final class StayingMeasure {
    private StayingMeasure() {}

    /**
     * The curves.
     *
     * @param stays the stays the question is about; those admitted after the cut-off are left out
     * @param cutOff last local day that is known
     * @param days days after admission at which each curve is read off
     * @param name what a programme is called
     * @throws IllegalArgumentException for a stay that ended before it began
     */
    public static StayingFigures of(
            Collection<EpisodeFact> stays, LocalDate cutOff, List<Integer> days, Function<ProgrammeId, String> name) {
        Map<ProgrammeId, Group> groups = new HashMap<>();
        for (EpisodeFact stay : stays) {
            if (!stay.admittedOn().isAfter(cutOff)) {
                groups.computeIfAbsent(stay.programme(), programme -> new Group())
                        .add(stay, cutOff);
            }
        }
        List<Curve> curves = new ArrayList<>();
        Map<ProgrammeId, RiskTable> tables = new HashMap<>();
        groups.forEach((programme, group) -> {
            RiskTable table = group.counts.table();
            tables.put(programme, table);
            curves.add(curve(programme, name.apply(programme), group.people.size(), table, days));
        });
        curves.sort(Comparator.comparing(Curve::name)
                .thenComparing(curve -> curve.programme().value()));
        return new StayingFigures(curves, difference(curves, tables));
    }

    /** The stays behind the curves: counted where admitted by the cut-off, a hit where left unplanned by then. */
    public static Behind<EpisodeFact> behind(Collection<EpisodeFact> stays, LocalDate cutOff) {
        return new Behind<>(List.copyOf(stays), stay -> !stay.admittedOn().isAfter(cutOff), stay -> left(stay, cutOff));
    }

    private static boolean left(EpisodeFact stay, LocalDate cutOff) {
        LocalDate discharged = stay.dischargedOn();
        DischargeReason reason = stay.reason();
        return discharged != null && !discharged.isAfter(cutOff) && reason != null && reason.unplanned();
    }

    private static Optional<LogRank> difference(List<Curve> curves, Map<ProgrammeId, RiskTable> tables) {
        if (curves.size() < 2) {
            return Optional.empty();
        }
        List<RiskTable> inOrder = new ArrayList<>();
        for (Curve curve : curves) {
            RiskTable table = tables.get(curve.programme());
            if (table != null) {
                inOrder.add(table);
            }
        }
        return Optional.of(LogRank.of(inOrder)).filter(test -> test.degreesOfFreedom() > 0);
    }

    private static Curve curve(ProgrammeId programme, String name, int people, RiskTable table, List<Integer> days) {
        KaplanMeier km = KaplanMeier.of(table);
        List<CurveStep> steps = new ArrayList<>(table.size());
        for (int at = 0; at < table.size(); at++) {
            steps.add(new CurveStep(
                    (int) table.time(at),
                    table.atRisk(at),
                    table.events(at),
                    table.censored(at),
                    km.survival(at),
                    km.interval(at)));
        }
        List<CurvePoint> points = days.stream().map(day -> point(km, day)).toList();
        return new Curve(programme, name, table.rows(), people, table.events(), steps, points, km.median());
    }

    private static CurvePoint point(KaplanMeier km, int day) {
        return CurvePoint.of(day, km.atRiskAt(day), km.survivalAt(day), km.intervalAt(day));
    }

    private static final class Group {
        private final DayCounts counts = new DayCounts();
        private final Set<ClientId> people = new HashSet<>();

        void add(EpisodeFact stay, LocalDate cutOff) {
            people.add(stay.client());
            LocalDate discharged = stay.dischargedOn();
            LocalDate last = discharged != null && !discharged.isAfter(cutOff) ? discharged : cutOff;
            counts.add(days(stay.admittedOn(), last), left(stay, cutOff));
        }

        private static int days(LocalDate from, LocalDate to) {
            return Math.toIntExact(to.toEpochDay() - from.toEpochDay());
        }
    }
}
