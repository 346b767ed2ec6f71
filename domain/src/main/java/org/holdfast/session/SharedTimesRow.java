package org.holdfast.session;

import java.util.List;
import org.holdfast.kernel.SupporterId;

/** What one tie lets a supporter see: the first name the client goes by, and the next times to keep free, at most five. */
public record SharedTimesRow(SupporterId tie, String calledName, List<SharedTime> times) {
    public SharedTimesRow {
        times = List.copyOf(times);
    }
}
