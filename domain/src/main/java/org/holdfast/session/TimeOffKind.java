package org.holdfast.session;

/** Why a site is closed or somebody is away; more than the kind is not asked. */
public enum TimeOffKind {
    /** The site is closed. */
    HOLIDAY,
    LEAVE,
    ILL,
    TRAINING,
    OTHER
}
