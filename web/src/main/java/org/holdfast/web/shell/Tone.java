package org.holdfast.web.shell;

import java.util.Locale;

/** What a colour means: never said by the colour alone. */
public enum Tone {
    /** Context, ended, cancelled. */
    SAND,
    /** Ours: information, links, lines. */
    SEA,
    /** Came, done, peers and groups. */
    KELP,
    /** Not recorded, incomplete, gone quiet, setback. */
    AMBER,
    /** What a person must do today, and nothing else. */
    CORAL;

    String of(String block) {
        return block + "-" + name().toLowerCase(Locale.ROOT);
    }
}
