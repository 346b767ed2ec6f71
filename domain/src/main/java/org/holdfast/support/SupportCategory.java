package org.holdfast.support;

/** What kind of tie it is. */
public enum SupportCategory {
    FAMILY,
    FRIEND,
    /** A peer or sponsor. */
    PEER,
    GROUP,
    COMMUNITY,
    PROFESSIONAL
}
