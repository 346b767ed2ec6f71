package org.holdfast.reports.ranking;

import java.util.List;
import org.holdfast.reports.measure.Definition;

/**
 * Whom to call first, as many as the team can call.
 *
 * @param definition the rules or the model that ranked
 * @param looked stays that were looked at
 * @param unranked of these, stays about which too little is known to rank them
 * @param waiting people with a reason to be called who did not fit into the team's capacity
 * @param calls in order, the first to be called first
 */
public record CallList(Definition definition, int looked, int unranked, int waiting, List<Call> calls) {
    public CallList {
        calls = List.copyOf(calls);
    }
}
