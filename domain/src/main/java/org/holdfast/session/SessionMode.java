package org.holdfast.session;

/** How people meet. */
public enum SessionMode {
    IN_PERSON,
    VIDEO,
    PHONE
}
