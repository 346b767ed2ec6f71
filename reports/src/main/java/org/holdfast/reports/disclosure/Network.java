package org.holdfast.reports.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Arcs with whole flows that balance at every node. A shown arc is fixed; a hidden one may carry anything from 1 up. How much more
 * a hidden arc may carry is what can be pushed back from its head to its tail through other hidden arcs: whole numbers, exactly.
 */
final class Network {
    private static final long WITHOUT_END = Long.MAX_VALUE / 4;
    /** Taking an arc that cannot carry all that is needed means taking a further one. */
    private static final double NARROW = 1;

    private static final class Arc {
        final int from;
        final int to;
        final long flow;
        final double cost;
        boolean hidden;
        long change;

        Arc(int from, int to, long flow, double cost) {
            this.from = from;
            this.to = to;
            this.flow = flow;
            this.cost = cost;
        }

        /** What more can pass it when it is entered at this node: along it without end, against it until 1 is left. */
        long room(int enteredAt) {
            return enteredAt == from ? WITHOUT_END : flow + change - 1;
        }

        int other(int node) {
            return node == from ? to : from;
        }
    }

    private final List<Arc> arcs = new ArrayList<>();
    private final List<List<Arc>> at = new ArrayList<>();

    Network(int nodes) {
        for (int node = 0; node < nodes; node++) {
            at.add(new ArrayList<>());
        }
    }

    /** Arcs are numbered from 0 in the order they are added. */
    void add(int from, int to, long flow, double cost) {
        Arc arc = new Arc(from, to, flow, cost);
        arcs.add(arc);
        at.get(from).add(arc);
        at.get(to).add(arc);
    }

    void hide(int arc) {
        arcs.get(arc).hidden = true;
    }

    boolean hidden(int arc) {
        return arcs.get(arc).hidden;
    }

    /** Hides what it takes so that a hidden arc might carry so much more. */
    void protect(int number, long more) {
        arcs.forEach(arc -> arc.change = 0);
        Arc arc = arcs.get(number);
        long open = more;
        while (open > 0) {
            Arc[] into = cheapest(arc, open);
            long step = open;
            for (int node = arc.from; node != arc.to; node = into[node].other(node)) {
                step = Math.min(step, into[node].room(into[node].other(node)));
            }
            for (int node = arc.from; node != arc.to; node = into[node].other(node)) {
                into[node].change += into[node].to == node ? step : -step;
                into[node].hidden = true;
            }
            open -= step;
        }
    }

    /** The cheapest way from the head of an arc round to its tail: for each node the arc by which it is reached. */
    private Arc[] cheapest(Arc round, long wanted) {
        Arc[] into = new Arc[at.size()];
        double[] cost = new double[at.size()];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        cost[round.to] = 0;
        Deque<Integer> open = new ArrayDeque<>(List.of(round.to));
        while (!open.isEmpty()) {
            int node = open.remove();
            for (Arc arc : at.get(node)) {
                int next = arc.other(node);
                double here = cost[node] + price(arc, node, wanted);
                if (arc != round && here < cost[next] - 1e-12) {
                    cost[next] = here;
                    into[next] = arc;
                    open.add(next);
                }
            }
        }
        if (into[round.from] == null) {
            // cannot be: a cell with people has totals with people, and those may all grow together
            throw new IllegalStateException("a cell of the table is counted in no total");
        }
        return into;
    }

    private static double price(Arc arc, int enteredAt, long wanted) {
        long room = arc.room(enteredAt);
        if (arc.flow == 0 || room <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        return (arc.hidden ? 0 : arc.cost) + (room < wanted ? NARROW : 0);
    }
}
