package org.holdfast.reports.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.holdfast.reports.measure.Definition;

/**
 * The rules by which somebody is put on the call list, with their settings. Sources: one missed visit is a call and two in a row are
 * more (science 3, two-missed rule); out of sight: measures M11 (a); stress: a rise of at least 2 points and of one standard
 * deviation of the client's own answers (science 2).
 *
 * @param code of the definition
 * @param version of the definition; other settings are another version
 * @param missesToCall visits missed in a row that ask for a call
 * @param missesToEscalate visits missed in a row that ask for more
 * @param lately how many last visits are looked at for misses that were not in a row
 * @param unseenToCall days out of sight with nothing booked: above these a call
 * @param unseenToEscalate above these, more
 * @param useWithin days for which a return to use asks for a call
 * @param stressRise points since the first check-in of the stay
 * @param stressWithin days for which a check-in still says how somebody is
 */
public record RankingRules(
        String code,
        int version,
        int missesToCall,
        int missesToEscalate,
        int lately,
        int unseenToCall,
        int unseenToEscalate,
        int useWithin,
        double stressRise,
        int stressWithin) {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** The rules in force. */
    public static final RankingRules FIRST_VERSION = new RankingRules("CALL", 1, 1, 2, 4, 14, 30, 14, 2, 14);

    public RankingRules {
        if (missesToCall < 1
                || missesToEscalate < missesToCall
                || unseenToEscalate < unseenToCall
                || !(stressRise > 0)) {
            throw new IllegalArgumentException("a rule that escalates cannot be milder than one that calls");
        }
    }

    /** The rules as versioned data, named by every list made with them. */
    public Definition definition() {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "missed in a row", missesToCall + " call, " + missesToEscalate + " escalate",
                "missed lately", "2 or more of the last " + lately,
                "out of sight, nothing booked",
                        "over " + unseenToCall + " d call, over " + unseenToEscalate + " d escalate",
                "return to use", "within " + useWithin + " d",
                "stress",
                        "+" + stressRise + " since the first check-in and 1 SD of own answers, within " + stressWithin
                                + " d",
                "adds only", "missed lately, no supporter",
                "known", "to the end of the day of the list"));
        return new Definition(code, version, FIRST, new TreeMap<>(settings));
    }

    /** What the rules have to say about somebody, most urgent first; nothing where there is no reason to call. */
    public List<Trigger> triggers(CareSoFar care) {
        List<Trigger> found = new ArrayList<>();
        missed(care).ifPresent(found::add);
        outOfSight(care).ifPresent(found::add);
        if (care.daysSinceUse().isPresent() && care.daysSinceUse().getAsInt() <= useWithin) {
            found.add(new Trigger.RecentUse(care.daysSinceUse().getAsInt()));
        }
        stress(care).ifPresent(found::add);
        if (!care.supported()) {
            found.add(new Trigger.NoSupporter());
        }
        if (found.stream().allMatch(trigger -> trigger.urgency() == Urgency.ADDS)) {
            return List.of();
        }
        found.sort((a, b) -> b.urgency().compareTo(a.urgency()));
        return List.copyOf(found);
    }

    private Optional<Trigger> missed(CareSoFar care) {
        int inARow = care.missedInARow();
        if (inARow >= missesToCall) {
            return Optional.of(
                    new Trigger.MissedInARow(inARow, inARow >= missesToEscalate ? Urgency.ESCALATE : Urgency.CALL));
        }
        List<Boolean> came = care.came();
        int from = Math.max(0, came.size() - lately);
        int missed = (int)
                came.subList(from, came.size()).stream().filter(one -> !one).count();
        return missed >= 2 ? Optional.of(new Trigger.MissedLately(missed, came.size() - from)) : Optional.empty();
    }

    private Optional<Trigger> outOfSight(CareSoFar care) {
        if (care.booked() || care.daysUnseen() <= unseenToCall) {
            return Optional.empty();
        }
        return Optional.of(new Trigger.OutOfSight(
                care.daysUnseen(), care.daysUnseen() > unseenToEscalate ? Urgency.ESCALATE : Urgency.CALL));
    }

    private Optional<Trigger> stress(CareSoFar care) {
        List<Double> answers = care.stress();
        if (answers.size() < 2 || care.daysSinceCheckIn().orElse(Integer.MAX_VALUE) > stressWithin) {
            return Optional.empty();
        }
        double rise = answers.getLast() - answers.getFirst();
        boolean unusual = answers.size() < 3 || rise >= standardDeviation(answers);
        return rise >= stressRise && unusual ? Optional.of(new Trigger.StressRose(rise)) : Optional.empty();
    }

    private static double standardDeviation(List<Double> answers) {
        double mean = answers.stream().mapToDouble(x -> x).average().orElse(0);
        double squares =
                answers.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / (answers.size() - 1));
    }
}
