package org.holdfast.reports.retention;

import java.util.List;
import java.util.Optional;
import org.holdfast.reports.survival.LogRank;

/**
 * Staying in treatment by programme.
 *
 * @param curves one a programme with a counted stay, in order of name
 * @param difference whether the programmes differ; absent with fewer than two or nothing to compare
 */
public record StayingFigures(List<Curve> curves, Optional<LogRank> difference) {
    public StayingFigures {
        curves = List.copyOf(curves);
    }
}
