package org.holdfast.access;

/** How it left. */
public enum DisclosureOutput {
    VIEW,
    PRINT,
    EXPORT,
    MESSAGE,
    SPOKEN
}
