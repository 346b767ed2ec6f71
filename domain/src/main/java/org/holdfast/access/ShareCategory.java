package org.holdfast.access;

/** What a client can share with one supporter, each switched on by itself. Counselling notes and test results are none of them. */
public enum ShareCategory {
    IN_CONTACT,
    NEXT_SESSION_TIMES,
    ATTENDED_OR_MISSED,
    GOALS,
    SELF_CARE,
    SUPPORTERS_PAGE,
    MESSAGES,
    DIRECTION_OF_SCORES,
    SETBACKS_SHARED,
    DISCHARGE
}
