package org.holdfast.relapse;

/** How exactly the day is known. The date kept is the first possible day. */
public enum DatePrecision {
    DAY,
    WEEK,
    MONTH
}
