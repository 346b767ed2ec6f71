package org.holdfast.access;

/** Whose signature stands on a consent. */
public enum Signer {
    CLIENT,
    /** A parent, guardian or somebody the court appointed. */
    REPRESENTATIVE
}
