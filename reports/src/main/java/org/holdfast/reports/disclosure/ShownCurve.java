package org.holdfast.reports.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.measure.SmallNumbers;

/**
 * A curve of cumulative incidence as it may be shown: rounded to 1 %, ending where fewer than 11 are followed, with steps drawn
 * together until at least 11 people stand behind each, by count and by what the rounded step looks like among all.
 *
 * @param steps ascending in time
 * @param heldBack whether some people's exits are not drawn: say so beside the curve
 */
public record ShownCurve(List<Step> steps, boolean heldBack) {
    private static final double ROUNDED = 100;

    public ShownCurve {
        steps = List.copyOf(steps);
    }

    /**
     * From this time on the curve stands here.
     *
     * @param at number of the time among those given
     * @param incidence 0 to 1, whole per cent
     */
    public record Step(int at, double time, double incidence) {}

    /**
     * What may be shown of a curve, given at its times in ascending order.
     *
     * @param atRisk people followed just before each time
     * @param events exits of the curve's kind at each time
     * @param incidence cumulative, just after each time, 0 to 1
     */
    public static ShownCurve of(double[] time, int[] atRisk, int[] events, double[] incidence, SmallNumbers small) {
        List<Step> steps = new ArrayList<>();
        double all = 0;
        double drawn = 0;
        long behind = 0;
        boolean ended = false;
        for (int i = 0; i < time.length; i++) {
            all = Math.max(all, atRisk[i]);
            behind += events[i];
            ended |= atRisk[i] < small.fewest();
            double rounded = Math.round(incidence[i] * ROUNDED) / ROUNDED;
            double people = (rounded - drawn) * all;
            if (!ended && behind >= small.fewest() && people > small.fewest() - 1e-9) {
                steps.add(new Step(i, time[i], rounded));
                drawn = rounded;
                behind = 0;
            }
        }
        return new ShownCurve(steps, behind > 0);
    }

    /**
     * Numbers under the axis, in order of time and with all people first: absent where 1 to 10 are followed, and where one less
     * the last one shown would be 1 to 10 people.
     */
    public static List<OptionalInt> atRisk(int[] people, SmallNumbers small) {
        List<OptionalInt> shown = new ArrayList<>(people.length);
        int last = 0;
        for (int number : people) {
            boolean hidden = small.hides(number) || small.hides(Math.abs(number - last));
            shown.add(hidden ? OptionalInt.empty() : OptionalInt.of(number));
            last = hidden ? last : number;
        }
        return shown;
    }

    /** A band as it may be shown: rounded outward to whole per cent, for exact limits give counts away. */
    public static Interval outward(Interval band) {
        return new Interval(
                Math.floor(band.low() * ROUNDED) / ROUNDED, Math.min(1, Math.ceil(band.high() * ROUNDED) / ROUNDED));
    }
}
