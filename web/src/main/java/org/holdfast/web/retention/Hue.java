package org.holdfast.web.retention;

/** The look of a named curve, in the order they are given out: the press's colours first, then the same hues dashed. Never coral. */
enum Hue {
    SEA("--hf-sea", "--hf-sea-deep", "solid"),
    AMBER("--hf-amber", "--hf-amber-deep", "solid"),
    KELP("--hf-kelp", "--hf-kelp-deep", "solid"),
    SLATE("--hf-ink-2", "--hf-ink-2", "solid"),
    SEA_DASHED("--hf-sea", "--hf-sea-deep", "dashed"),
    AMBER_DASHED("--hf-amber", "--hf-amber-deep", "dashed"),
    /** Not named: drawn nowhere, told in tables. */
    QUIET("--hf-ink-3", "--hf-ink-3", "dotted");

    private final String shape;
    private final String text;
    private final String line;

    Hue(String shape, String text, String line) {
        this.shape = shape;
        this.text = text;
        this.line = line;
    }

    /** Token for lines and marks. */
    String shape() {
        return shape;
    }

    /** Token for words. */
    String text() {
        return text;
    }

    /** Kind of line, as style sheets and charts call it. */
    String line() {
        return line;
    }

    boolean dashed() {
        return line.equals("dashed");
    }
}
