package org.holdfast.web.retention;

import static org.holdfast.web.shell.Messages.say;

import java.util.Optional;
import java.util.OptionalDouble;
import org.holdfast.reports.measure.Completeness;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.measure.Proportion;
import org.holdfast.reports.measure.SmallNumbers;
import org.holdfast.reports.press.Words;
import org.holdfast.web.shell.Messages;

/** Figures as words: numbers as the press writes them, small cells hidden, what is not known said. */
record Shown(Words words) {
    static Shown now() {
        return new Shown(new Words(Messages.locale()));
    }

    /** A row of a card or a table that stands for people. */
    record Row(String name, Hue hue, OptionalDouble value, Optional<Interval> interval, String figure, String range) {}

    String share(OptionalDouble value) {
        return value.isPresent() ? words.share(value.getAsDouble()) : say("retention.none");
    }

    String range(Optional<Interval> interval) {
        return interval.map(limits -> words.shares(limits.low(), limits.high())).orElse("");
    }

    /** "252 of 412". */
    String counts(Proportion rate) {
        return say("retention.of", words.count(rate.numerator()), words.count(rate.denominator()));
    }

    /** "97.0 % recorded"; nothing where nothing was due. */
    String recorded(Completeness completeness) {
        OptionalDouble share = completeness.share();
        return share.isPresent() ? say("retention.recorded", words.share(share.getAsDouble())) : "";
    }

    /** A number of people or stays; 1 to 10 are "under 11". */
    String people(long count) {
        return SmallNumbers.hidden(count) ? say("retention.under-11") : words.count(count);
    }

    /** A row whose denominator is people or stays: it hides itself when they are few. */
    Row row(String name, Hue hue, Proportion rate) {
        return SmallNumbers.hidden(rate.denominator())
                ? small(name, hue)
                : new Row(name, hue, rate.value(), rate.interval(), share(rate.value()), range(rate.interval()));
    }

    Row small(String name, Hue hue) {
        return new Row(name, hue, OptionalDouble.empty(), Optional.empty(), say("retention.under-11.people"), "");
    }
}
