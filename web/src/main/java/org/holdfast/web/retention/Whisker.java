package org.holdfast.web.retention;

import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.OptionalDouble;
import org.holdfast.reports.measure.Interval;

/** A share as a dot and its interval as a bar, on a scale from 0 to 100 %. Decoration: the numbers stand beside it. */
class Whisker extends Span {
    Whisker(OptionalDouble value, Optional<Interval> interval) {
        addClassName("hf-whisker");
        getElement().setAttribute("aria-hidden", "true");
        interval.ifPresent(limits -> add(bar(limits)));
        value.ifPresent(share -> add(part("hf-whisker-dot", "--at", share)));
    }

    private static Span bar(Interval limits) {
        Span bar = part("hf-whisker-bar", "--low", limits.low());
        bar.getStyle().set("--high", String.valueOf(limits.high()));
        return bar;
    }

    private static Span part(String className, String property, double value) {
        Span part = new Span();
        part.addClassName(className);
        part.getStyle().set(property, String.valueOf(value));
        return part;
    }
}
