package org.holdfast.reports.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.holdfast.reports.press.Words;

/** The sentence why, in one language: {@code Missed 2 of the last 2; stress +3 since intake; no support contact.} */
public final class RankingWords {
    private final Words words;

    public RankingWords(Words words) {
        this.words = words;
    }

    /** The reasons in one sentence; empty where there are none. */
    public String why(List<Trigger> triggers) {
        return triggers.stream()
                .map(this::why)
                .reduce((before, next) -> words.say("ranking.why.and", before, next))
                .map(said -> words.say(
                        "ranking.why.sentence", said.substring(0, 1).toUpperCase(words.locale()) + said.substring(1)))
                .orElse("");
    }

    /** One reason. */
    public String why(Trigger trigger) {
        return switch (trigger) {
            case Trigger.MissedInARow(int visits, Urgency ignored) -> words.say("ranking.why.missed-in-a-row", visits);
            case Trigger.MissedLately(int missed, int of) -> words.say("ranking.why.missed-lately", missed, of);
            case Trigger.OutOfSight(int days, Urgency ignored) -> words.say("ranking.why.out-of-sight", days);
            case Trigger.RecentUse(int days) -> words.say("ranking.why.use", days);
            case Trigger.StressRose(double points) -> words.say("ranking.why.stress", points);
            case Trigger.NoSupporter() -> words.say("ranking.why.no-supporter");
        };
    }

    /** What the number beside a name means: its place only, or a risk with the outcomes it rests on. */
    public String standing(Standing standing) {
        return switch (standing) {
            case Standing.Rank(int place, int of) -> words.say("ranking.standing.rank", place, of);
            case Standing.CalibratedRisk(int place, int of, double risk, LocalCalibration.Updated here) ->
                words.say("ranking.standing.risk", place, of, words.share(risk), here.events());
        };
    }

    /** Whether probabilities may be shown here, and if not, why not. */
    public String calibration(LocalCalibration calibration) {
        return switch (calibration) {
            case LocalCalibration.NotHere(int events) ->
                words.say("ranking.not-calibrated", events, LocalCalibration.EVENTS_FOR_INTERCEPT);
            case LocalCalibration.NoOrder(int events, double ignored) -> words.say("ranking.no-order", events);
            case LocalCalibration.Updated updated ->
                words.say(
                        updated.slopeUpdated() ? "ranking.calibrated.slope" : "ranking.calibrated.intercept",
                        updated.events());
        };
    }

    /** What a model is, what it was fitted on, how it did, and what it must not be used for. */
    public List<String> card(ModelCard card) {
        Validation tried = card.validation();
        List<String> said = new ArrayList<>();
        said.add(words.say("definition." + card.definition().code()));
        said.add(words.say(
                "ranking.card.data",
                words.count(card.data().rows()),
                words.count(card.data().events()),
                words.count(card.data().sites()),
                card.data().source()));
        tried.roc()
                .ifPresent(roc -> said.add(words.say(
                        "ranking.card.order",
                        words.number(roc.area(), 2),
                        words.numbers(roc.interval().low(), roc.interval().high(), 2))));
        tried.calibration()
                .slope()
                .ifPresent(slope -> said.add(words.say(
                        "ranking.card.calibration",
                        words.number(slope.value(), 2),
                        words.number(tried.brier().scaled().orElse(0), 2))));
        said.add(words.say(
                "ranking.card.capacity",
                words.count(tried.atCapacity().called()),
                words.count(tried.atCapacity().events()),
                words.count(tried.atCapacity().allEvents())));
        said.add(words.say("ranking.card.elsewhere"));
        said.add(words.say("ranking.card.use"));
        return said;
    }

    /** What a model looks at. */
    public String feature(Feature feature) {
        return words.say("ranking.feature." + key(feature.name()));
    }

    /** A group of people on a card; its own name where the bundle has none, such as a site's. */
    public String group(String label) {
        String key = "ranking.group." + key(label);
        return words.knows(key) ? words.say(key) : label;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
