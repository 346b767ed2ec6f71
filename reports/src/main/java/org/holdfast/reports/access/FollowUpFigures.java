package org.holdfast.reports.access;

import org.holdfast.reports.measure.Share;

/**
 * Follow-up after higher care (measures M6).
 *
 * @param sevenDays of the ends whose seven days are over
 * @param thirtyDays of the ends whose thirty days are over
 */
public record FollowUpFigures(Share<FollowedUp> sevenDays, Share<FollowedUp> thirtyDays) {}
