package org.holdfast.reports.retention;

import java.time.LocalDate;
import org.holdfast.kernel.EpisodeId;

/**
 * A contact in a stay that is no session, such as the day of last contact recorded with it (measures M9). The domain records that
 * day but hands out no such fact yet; nobody supplies it until it does.
 *
 * @param on local day of the site
 */
public record ContactFact(EpisodeId episode, LocalDate on) {}
