package org.holdfast.demo;

import java.util.List;

/** What someone is to a client. Mix: demo-clinic-parameters.json, relationship_mix. */
record Relation(String word, String category, boolean woman, boolean sharesName) {
    private static final List<String> OTHERS = List.of("neighbour", "aunt", "uncle", "family doctor", "colleague");

    static Relation draw(Dice dice) {
        double at = dice.share();
        boolean woman = dice.chance(0.55);
        if (at < 0.24) {
            return new Relation("partner", "FAMILY", woman, false);
        }
        if (at < 0.46) {
            return new Relation(woman ? "mother" : "father", "FAMILY", woman, true);
        }
        if (at < 0.58) {
            return new Relation(woman ? "sister" : "brother", "FAMILY", woman, true);
        }
        if (at < 0.78) {
            return new Relation("friend", "FRIEND", woman, false);
        }
        if (at < 0.90) {
            return new Relation(dice.chance(0.5) ? "sponsor" : "peer", "PEER", woman, false);
        }
        if (at < 0.96) {
            return new Relation(woman ? "daughter" : "son", "FAMILY", woman, true);
        }
        return other(dice.pick(OTHERS), woman);
    }

    private static Relation other(String word, boolean woman) {
        return switch (word) {
            case "aunt" -> new Relation(word, "FAMILY", true, false);
            case "uncle" -> new Relation(word, "FAMILY", false, false);
            case "family doctor" -> new Relation(word, "PROFESSIONAL", woman, false);
            default -> new Relation(word, "COMMUNITY", woman, false);
        };
    }
}
