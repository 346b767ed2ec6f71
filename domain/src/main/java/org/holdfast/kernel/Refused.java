package org.holdfast.kernel;

import java.util.List;

/**
 * A business "no" that a person can mend. The key names a sentence in the message bundles, the arguments fill it. Nothing has
 * been changed when it is thrown: the transaction of the boundary rolls back.
 */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> args;

    /**
     * @param key a key of the message bundles, such as {@code session.not-yet-due}
     * @param args what fills the sentence; shown to people, so never another person's data
     */
    public Refused(String key, Object... args) {
        super(key + " " + List.of(args));
        this.key = key;
        this.args = List.of(args);
    }

    /** The key of the sentence. */
    public String key() {
        return key;
    }

    /** What fills the sentence. */
    public List<Object> args() {
        return args == null ? List.of() : args;
    }
}
