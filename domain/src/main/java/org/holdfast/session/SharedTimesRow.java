package org.holdfast.session;

import java.util.List;
import org.holdfast.access.ConsentScope;
import org.holdfast.kernel.SupporterId;

/**
 * What one tie lets a supporter see: the first name the client goes by, and the next times to keep free, at most five.
 *
 * @param scope of the consent under which it is shown; it goes with it (42 CFR 2.32)
 */
public record SharedTimesRow(SupporterId tie, String calledName, List<SharedTime> times, ConsentScope scope) {
    public SharedTimesRow {
        times = List.copyOf(times);
    }
}
