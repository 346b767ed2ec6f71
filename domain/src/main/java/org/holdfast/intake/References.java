package org.holdfast.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rows may point at, by the key they use. A key whose own row is faulty is not unknown: the fault is told once, there, and
 * not again at each row that points at it.
 */
final class References<T> {
    private final Map<String, T> found = new HashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final boolean unreadable;

    /** @param unreadable whether the file that names the keys could not be read, so that none is known to be missing */
    References(boolean unreadable) {
        this.unreadable = unreadable;
    }

    void found(String key, T value) {
        found.put(key, value);
    }

    void broken(String key) {
        broken.add(key);
    }

    @Nullable
    T get(String key) {
        return broken.contains(key) ? null : found.get(key);
    }

    boolean isUnknown(String key) {
        return !unreadable && !broken.contains(key) && !found.containsKey(key);
    }
}
