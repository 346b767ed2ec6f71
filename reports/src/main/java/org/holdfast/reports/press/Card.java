package org.holdfast.reports.press;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.holdfast.reports.measure.Interval;

/**
 * A card at the head of a report: a name, one or two figures, and what they rest on.
 *
 * @param title what is counted, at most about 26 letters
 * @param lines one or two figures
 * @param definition such as {@code NS v1}
 * @param foot such as {@code 97 % recorded}
 * @param incomplete too little recorded: the figures are set in grey
 */
public record Card(String title, List<Line> lines, String definition, String foot, boolean incomplete) {
    /** Width of a card's whisker in points, for 0 to 100 %. */
    static final int SCALE = 100;

    /**
     * A figure on a card.
     *
     * @param figure as printed, large
     * @param name whose figure, or so many of so many
     * @param note its interval
     * @param tint colour of the name and of the whisker
     * @param value where the dot stands, 0 to 1; absent for no whisker
     */
    public record Line(
            String figure, String name, String note, Tint tint, OptionalDouble value, Optional<Interval> interval) {
        /** For the template: whether there is a whisker. */
        public boolean known() {
            return value.isPresent();
        }

        /** For the template: the name's colour. */
        public String ink() {
            return tint.text();
        }

        /** For the template: the whisker's colour. */
        public String colour() {
            return tint.shape();
        }

        /** For the template: from the left end of the scale to the dot's left edge, in points. */
        public String dot() {
            return Integer.toString((int) Math.round(SCALE * value.orElse(0)) - 2);
        }

        /** For the template: from the left end of the scale to the interval, in points. */
        public String from() {
            return Integer.toString(
                    (int) Math.round(SCALE * interval.map(Interval::low).orElse(value.orElse(0))));
        }

        /** For the template: how wide the interval is, in points, at least 1. */
        public String width() {
            long low = Math.round(SCALE * interval.map(Interval::low).orElse(value.orElse(0)));
            long high = Math.round(SCALE * interval.map(Interval::high).orElse(value.orElse(0)));
            return Long.toString(Math.max(1, high - low));
        }
    }

    private static final Line BLANK = new Line("", "", "", Tint.SLATE, OptionalDouble.empty(), Optional.empty());

    public Card {
        // the template reads two
        lines = lines.size() == 1 ? List.of(lines.getFirst(), BLANK) : List.copyOf(lines);
    }
}
