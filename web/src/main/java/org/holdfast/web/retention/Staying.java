package org.holdfast.web.retention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.holdfast.kernel.ProgrammeId;
import org.holdfast.reports.press.StepPlot;
import org.holdfast.reports.retention.Curve;
import org.holdfast.reports.retention.RetentionFigures;

/**
 * The curves as they are shown: which are named, in what colour, how far and with which ticks. With many programmes only the
 * largest are drawn; tables have them all.
 */
record Staying(RetentionFigures figures, List<Drawn> named, int horizon) {
    static final int MOST_NAMED = 6;

    /** NIDA's threshold of 90 days, if it was asked for (measures M8); the press stresses the same day. */
    private static final int LANDMARK = 90;

    static Staying of(RetentionFigures figures) {
        int horizon = figures.question().days().stream()
                .max(Comparator.naturalOrder())
                .orElse(2 * LANDMARK);
        List<Curve> shown =
                figures.curves().stream().filter(curve -> !Drawn.hidden(curve)).toList();
        List<Curve> largest = shown.stream()
                .sorted(Comparator.comparingInt(Curve::episodes).reversed())
                .limit(MOST_NAMED)
                .sorted(Comparator.comparingInt(shown::indexOf))
                .toList();
        List<Drawn> named = new ArrayList<>();
        for (Curve curve : largest) {
            named.add(Drawn.of(curve, Hue.values()[named.size()], horizon));
        }
        return new Staying(figures, List.copyOf(named), horizon);
    }

    /** The day that the line stresses: 90, or else the middle one of those chosen. */
    int landmark() {
        List<Integer> days = figures.question().days();
        return days.contains(LANDMARK) ? LANDMARK : days.get(days.size() / 2);
    }

    int tick() {
        return StepPlot.tickFor(horizon);
    }

    List<Integer> ticks() {
        return IntStream.rangeClosed(0, horizon / tick())
                .map(i -> i * tick())
                .boxed()
                .toList();
    }

    /** Programmes that have a curve of their own in tables only. */
    int unnamed() {
        return figures.curves().size() - named.size();
    }

    Hue hue(ProgrammeId programme) {
        return named.stream()
                .filter(drawn -> drawn.curve().programme().equals(programme))
                .map(Drawn::hue)
                .findFirst()
                .orElse(Hue.QUIET);
    }
}
