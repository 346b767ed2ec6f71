package org.holdfast.relapse;

/** How certain it is. */
public enum Certainty {
    CERTAIN,
    PROBABLE,
    POSSIBLE
}
