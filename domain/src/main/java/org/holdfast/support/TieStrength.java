package org.holdfast.support;

/** How strong the tie is, in the client's own view. */
public enum TieStrength {
    STRONG,
    FAIR,
    WEAK
}
