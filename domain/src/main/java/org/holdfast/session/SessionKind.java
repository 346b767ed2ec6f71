package org.holdfast.session;

/** What a session is. */
public enum SessionKind {
    INDIVIDUAL,
    GROUP,
    FAMILY,
    ASSESSMENT,
    MEDICATION
}
