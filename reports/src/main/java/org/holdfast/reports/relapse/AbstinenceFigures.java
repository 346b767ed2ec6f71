package org.holdfast.reports.relapse;

import org.holdfast.reports.measure.Share;

/**
 * Abstinent the last thirty days at follow-up (measures M12). The completeness of both is the response rate.
 *
 * @param ofAnswers of those who answered
 * @param worstCase of all due, who did not answer taken as not abstinent
 */
public record AbstinenceFigures(Share<FollowUpAnswer> ofAnswers, Share<FollowUpAnswer> worstCase) {}
