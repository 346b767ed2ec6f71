package org.holdfast.reports.press;

import java.awt.Color;
import java.util.List;

/** Colours of the house as they are used in print (design notes, tokens on white). Each hue has its fellow for text. */
public enum Tint {
    SEA("#1F6F8B", "#17566D"),
    AMBER("#9A6A00", "#7A5400"),
    KELP("#5E7A36", "#48602A"),
    SLATE("#3D555F", "#3D555F"),
    /** Context: drawn, not named. */
    QUIET("#84918F", "#576B74");

    /** Those that may stand for a named curve, in this order; coral is never one: it calls a person to act. */
    public static final List<Tint> NAMED = List.of(SEA, AMBER, KELP, SLATE);

    private final String shape;
    private final String text;

    Tint(String shape, String text) {
        this.shape = shape;
        this.text = text;
    }

    /** For lines and marks: {@code #RRGGBB}, at least 3:1 on white. */
    public String shape() {
        return shape;
    }

    /** For words: {@code #RRGGBB}, at least 4.5:1 on white. */
    public String text() {
        return text;
    }

    Color colour() {
        return Color.decode(shape);
    }

    Color colour(int alpha) {
        Color base = colour();
        return new Color(base.getRed(), base.getGreen(), base.getBlue(), alpha);
    }

    Color ink() {
        return Color.decode(text);
    }
}
