package org.holdfast.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What became of many asked for at once: all of them, in the order given, or, where some are refused, none of them and what each
 * is refused for. The way into a room for lists, so that one mistake does not hide the next.
 */
public sealed interface Many<T> {
    /** All are made. */
    record All<T>(List<T> made) implements Many<T> {}

    /** None is made. @param refusals by place in the list given, from 0; never empty */
    record None<T>(SortedMap<Integer, Refused> refusals) implements Many<T> {}

    /** Makes each of them; {@code making} changes nothing outside what it makes. */
    static <A, T> Many<T> of(List<A> given, Function<A, T> making) {
        List<T> made = new ArrayList<>(given.size());
        SortedMap<Integer, Refused> refusals = new TreeMap<>();
        for (int place = 0; place < given.size(); place++) {
            try {
                made.add(making.apply(given.get(place)));
            } catch (Refused refused) {
                refusals.put(place, refused);
            }
        }
        return refusals.isEmpty() ? new All<>(made) : new None<>(refusals);
    }

    /** Does something with all of them, and says what they are then called; where some are refused, nothing is done. */
    default <U> Many<U> then(Function<List<T>, List<U>> doing) {
        return switch (this) {
            case All<T> all -> new All<>(doing.apply(all.made()));
            case None<T> none -> new None<>(none.refusals());
        };
    }
}
