package org.holdfast.web.retention;

import static org.holdfast.web.shell.Messages.say;

import java.util.Comparator;
import java.util.List;
import org.holdfast.reports.retention.Curve;
import org.holdfast.reports.retention.CurvePoint;

/** The question of the page answered in a sentence, as far as the figures allow. */
final class Answer {
    private Answer() {}

    static String of(Staying staying, Shown shown) {
        int day = staying.landmark();
        List<Curve> known = staying.figures().curves().stream()
                .filter(curve -> share(curve, day) >= 0)
                .sorted(Comparator.comparingDouble((Curve curve) -> -share(curve, day)))
                .toList();
        if (known.isEmpty()) {
            return "";
        }
        Curve most = known.getFirst();
        Curve least = known.getLast();
        String high = shown.words().share(share(most, day));
        String low = shown.words().share(share(least, day));
        return switch (known.size()) {
            case 1 -> say("retention.answer.one", high, day);
            case 2 -> say("retention.answer.two", high, most.name(), low, least.name(), day);
            default -> say("retention.answer.many", low, least.name(), high, most.name(), day);
        };
    }

    private static double share(Curve curve, int day) {
        CurvePoint point = curve.at(day);
        return Drawn.hidden(curve, point) ? -1 : point.survival().orElse(-1);
    }
}
