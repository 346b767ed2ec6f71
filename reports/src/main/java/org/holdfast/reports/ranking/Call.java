package org.holdfast.reports.ranking;

import java.util.List;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;

/**
 * Somebody to call, and why.
 *
 * @param triggers named reasons, most urgent first; none where only a model ranked
 */
public record Call(EpisodeId episode, ClientId client, Standing standing, List<Trigger> triggers) {
    public Call {
        triggers = List.copyOf(triggers);
    }
}
