package org.holdfast.session;

import org.holdfast.kernel.SessionId;

/**
 * One participant's visit, taken in from elsewhere.
 *
 * @param session all visits of one session name the same; it is made with the first of them
 */
public record NewVisit(SessionId session, NewSession given, NewLine line) {}
