package org.holdfast.session;

/** How far a change of one session reaches. */
public enum Reach {
    /** It alone. */
    THIS,
    /** It and what follows of its series; what is over, marked, or was moved by somebody stays as it is. */
    FOLLOWING
}
