package org.holdfast.reports.relapse;

import java.time.LocalDate;

/**
 * One relapse: event days with too few free days between them are one (measures M12).
 *
 * @param firstDay first day of the run: the lapse
 * @param onset the day the rule was met: the event's time
 * @param lastDay last day of the run
 */
public record RelapseEpisode(LocalDate firstDay, LocalDate onset, LocalDate lastDay) {}
