package org.holdfast.relapse;

/** Who said so, or what showed it. */
public enum UseEventSource {
    CLIENT,
    TEST,
    FAMILY,
    CLINICIAN
}
