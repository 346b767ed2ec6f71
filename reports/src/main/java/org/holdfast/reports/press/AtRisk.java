package org.holdfast.reports.press;

import java.util.List;

/**
 * How many are still followed at each tick of a curve's axis.
 *
 * @param name the curve's name
 * @param ink its colour
 * @param cells a number or "under 11" for each tick
 */
public record AtRisk(String name, String ink, List<String> cells) {
    public AtRisk {
        cells = List.copyOf(cells);
    }
}
