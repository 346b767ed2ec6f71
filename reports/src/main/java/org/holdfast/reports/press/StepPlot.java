package org.holdfast.reports.press;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a step chart shows, and where: template, chart and the rows under the axis agree on these numbers, in points.
 *
 * @param horizon last day of the axis
 * @param tick days between two ticks
 * @param mark a day to stress with a dotted line, 0 for none
 * @param markName the word at that line
 * @param values words for the share of each curve at that day, in the order of the curves; empty for none
 */
public record StepPlot(int horizon, int tick, int mark, String markName, List<StepCurve> curves, List<String> values) {
    /** Width of the chart element in the template. */
    public static final int WIDTH = 622;

    /** Height of the chart element in the template, which leaves room for {@link #ROWS} rows under the axis. */
    public static final int HEIGHT = 222;

    /** Rows of numbers under the axis that the template has room for. */
    public static final int ROWS = 4;

    private static final int ROW_HEIGHT = 13;

    static final int LEFT = 40;
    static final int RIGHT = 10;
    static final int TOP = 8;
    static final int BOTTOM = 6;

    /** The most ticks that the template has room for, day 0 included. */
    public static final int TICKS = 9;

    private static final int[] STEPS = {1, 2, 5, 7, 10, 14, 15, 20, 30, 45, 60, 90, 120, 180, 360, 720, 1440};

    public StepPlot {
        curves = List.copyOf(curves);
        values = List.copyOf(values);
    }

    /** The days between ticks, so that there are at most {@value #TICKS}, and, if it can be, one at the horizon. */
    public static int tickFor(int horizon) {
        int even = first(step -> horizon / step < TICKS && horizon % step == 0 && horizon / step > 2);
        return even > 0 ? even : Math.max(first(step -> horizon / step < TICKS), 1);
    }

    private static int first(IntPredicate fits) {
        return Arrays.stream(STEPS).filter(fits).findFirst().orElse(0);
    }

    /** The days with a tick. */
    public List<Integer> ticks() {
        return IntStream.rangeClosed(0, horizon / tick)
                .map(i -> i * tick)
                .boxed()
                .toList();
    }

    /** Where a day is, in points from the left edge of the chart. */
    public int x(int day) {
        return (int) Math.round(LEFT + (double) (WIDTH - LEFT - RIGHT) * day / horizon);
    }

    /** Where a share is, in points from the top edge of the chart. */
    public int y(double share) {
        return (int) Math.round(TOP + (height() - TOP - BOTTOM) * (1 - share));
    }

    /** Height of the chart in points: it takes the room of the rows that are not there. */
    public int height() {
        return HEIGHT + grown();
    }

    /** For the template: by how much the chart is taller than its element, in points. */
    public int grown() {
        long rows = curves.stream().filter(curve -> curve.tint() != Tint.QUIET).count();
        return (int) Math.max(0, ROWS - rows) * ROW_HEIGHT;
    }
}
