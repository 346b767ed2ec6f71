package org.holdfast.demo;

import java.util.ArrayList;
import java.util.List;

/** How often one comes: appointments a week by programme (demo-clinic-parameters.json), alone or in groups. */
final class Rhythm {
    private Rhythm() {}

    static List<Beat> of(Dice dice, DemoProgramme programme, Place place) {
        List<Group> groups = place.groups();
        int weekday = dice.chance(0.06) ? dice.between(6, 7) : dice.between(1, 5);
        int halfHour = dice.between(0, Diary.HALF_HOURS - 3);
        int first = dice.between(0, groups.size() - 1);
        Beat alone = Beat.weekly(weekday, halfHour);
        return switch (programme) {
            case OUTPATIENT_SUD -> dice.chance(0.5) ? List.of(alone) : inTurn(groups.get(first), weekday, halfHour);
            case IOP -> intensive(groups, first, alone);
            case OTP_METHADONE -> List.of(alone);
            case OBOT_BUP, MH_OUTPATIENT -> List.of(new Beat(weekday, 14, 3, halfHour, null));
        };
    }

    /** One week in the group, the next alone. */
    private static List<Beat> inTurn(Group group, int weekday, int halfHour) {
        return List.of(
                new Beat(group.weekday().getValue(), 14, 3, group.halfHour(), group),
                new Beat(weekday, 14, 10, halfHour, null));
    }

    private static List<Beat> intensive(List<Group> groups, int first, Beat alone) {
        List<Beat> beats = new ArrayList<>(List.of(with(groups.get(first)), alone));
        groups.stream()
                .filter(group -> group.weekday() != groups.get(first).weekday())
                .findFirst()
                .ifPresent(second -> beats.add(with(second)));
        return beats;
    }

    static Beat with(Group group) {
        return new Beat(group.weekday().getValue(), 7, 3, group.halfHour(), group);
    }
}
