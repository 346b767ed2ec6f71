package org.holdfast.episode;

import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;

/** Whose episode it is. */
record Whose(EpisodeId episode, ClientId client) {}
