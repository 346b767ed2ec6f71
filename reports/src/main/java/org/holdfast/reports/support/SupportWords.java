package org.holdfast.reports.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.holdfast.reports.measure.Interval;
import org.holdfast.reports.press.Words;
import org.holdfast.reports.survival.EValue;

/** What the support figures say, in one language. Every sentence with a ratio says that it is an association and no proof. */
public final class SupportWords {
    private final Words words;

    public SupportWords(Words words) {
        this.words = words;
    }

    /** The headline: the adjusted ratio with its interval, what it is and what it is not. */
    public String headline(SupportEffect effect) {
        String kind = words.say("support.kind." + effect.kind().name().toLowerCase(Locale.ROOT));
        return switch (effect.adjusted()) {
            case Estimate.Ratio ratio ->
                words.say(
                        "support.association",
                        kind,
                        words.number(ratio.hazardRatio(), 2),
                        ratio.interval().map(this::limits).orElseGet(() -> words.say("support.no-interval")));
            case Estimate.None none -> none(none);
        };
    }

    /** How strong an unmeasured difference would have to be to explain the headline away; empty where there is no ratio. */
    public String eValue(SupportEffect effect) {
        Optional<EValue> eValue = effect.adjusted() instanceof Estimate.Ratio ratio ? ratio.eValue() : Optional.empty();
        return eValue.map(one ->
                        words.say("support.e-value", words.number(one.value(), 2), words.number(one.ofLimit(), 2)))
                .orElse("");
    }

    /** What must be said beside the figures because they stand on few people, or leave some out. */
    public List<String> warnings(SupportEffect effect) {
        List<String> said = new ArrayList<>();
        if (effect.withoutBaseline() > 0) {
            said.add(words.say("support.warn.without-baseline", effect.withoutBaseline()));
        }
        if (effect.adjusted() instanceof Estimate.Ratio ratio && ratio.thin()) {
            said.add(words.say("support.warn.thin", ratio.events()));
        }
        effect.landmarks().stream()
                .filter(LandmarkEffect::few)
                .forEach(landmark -> said.add(words.say("support.warn.landmark", landmark.day())));
        for (StateCurve curve : effect.curves()) {
            curve.fewFrom()
                    .ifPresent(day -> said.add(words.say(
                            curve.supported() ? "support.warn.curve.with" : "support.warn.curve.without", day)));
        }
        return said;
    }

    /** One landmark: who counted, who was left out, and the ratio. */
    public String landmark(LandmarkEffect landmark) {
        String figure = switch (landmark.adjusted()) {
            case Estimate.Ratio ratio ->
                words.say(
                        "support.landmark.ratio",
                        words.number(ratio.hazardRatio(), 2),
                        ratio.interval().map(this::limits).orElseGet(() -> words.say("support.no-interval")));
            case Estimate.None none -> none(none);
        };
        return words.say(
                "support.landmark",
                landmark.day(),
                words.count(landmark.counted()),
                words.count(landmark.supported()),
                words.count(landmark.excluded()),
                figure);
    }

    /** Mean stress without and with emotional support, and what the difference is not; says so where one side is empty. */
    public String stress(StressContrast contrast) {
        if (contrast.with().mean().isEmpty() || contrast.without().mean().isEmpty()) {
            return words.say("support.stress.none");
        }
        return words.say(
                "support.stress",
                words.number(contrast.with().mean().getAsDouble(), 1),
                words.number(contrast.without().mean().getAsDouble(), 1));
    }

    private String none(Estimate.None none) {
        return words.say("support.none." + none.reason().name().toLowerCase(Locale.ROOT));
    }

    private String limits(Interval limits) {
        return words.say("support.interval", words.numbers(limits.low(), limits.high(), 2));
    }
}
