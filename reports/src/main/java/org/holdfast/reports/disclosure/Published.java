package org.holdfast.reports.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.holdfast.reports.measure.SmallNumbers;

/**
 * What one reader has been shown in a session, so that a further table cannot be subtracted from an earlier one: after sites A and B
 * together, A alone gives B away. Counts of the same kind of thing (people, stays) are kept together, whatever filter, column or
 * cut-off they had. Not for several threads at once.
 */
public final class Published {
    private final SmallNumbers small;
    private final Map<String, Known> byKind = new HashMap<>();

    public Published(SmallNumbers small) {
        this.small = small;
    }

    /** Who is counted in a cell. */
    public interface Counted {
        Collection<?> in(int row, int column);
    }

    /**
     * Whether the number of these may be shown beside all that was; if so, it counts as shown from now on.
     *
     * @param kind what is counted: people, stays
     * @param counted each once, by a name that stays the same through the session
     */
    public boolean release(String kind, Collection<?> counted) {
        return byKind.computeIfAbsent(kind, any -> new Known(small)).add(counted);
    }

    /** A table as it may be shown beside all that was. What of it is shown counts as shown from now on. */
    public ShownTable release(String kind, CountTable table, Counted counted) {
        ShownTable alone = Suppression.of(table, small);
        boolean[][] further = new boolean[table.rows()][table.columns()];
        // totals first: of a total and a cell that give a third away, the total is the one to keep
        for (int row = table.rows() - 1; row >= 0; row--) {
            for (int column = table.columns() - 1; column >= 0; column--) {
                if (table.isTotal(row) || column == table.columns() - 1) {
                    further[row][column] = !mayShow(kind, alone, row, column, counted);
                }
            }
        }
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns() - 1; column++) {
                if (!table.isTotal(row)) {
                    further[row][column] = !mayShow(kind, alone, row, column, counted);
                }
            }
        }
        return alone.without(further);
    }

    private boolean mayShow(String kind, ShownTable alone, int row, int column, Counted counted) {
        if (alone.count(row, column).isEmpty()) {
            return false;
        }
        Collection<?> people = counted.in(row, column);
        if (people.size() != alone.count(row, column).getAsLong()) {
            throw new IllegalArgumentException(people.size() + " are named for a cell of "
                    + alone.count(row, column).getAsLong());
        }
        return release(kind, people);
    }
}
