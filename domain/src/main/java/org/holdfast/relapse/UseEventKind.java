package org.holdfast.relapse;

/** What came back: use of a substance, or a mental-health setback. */
public enum UseEventKind {
    USE,
    CRISIS_CONTACT,
    HOSPITAL_ADMISSION
}
