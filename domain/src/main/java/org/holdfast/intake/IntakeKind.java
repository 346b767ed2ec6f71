package org.holdfast.intake;

/** What a row stands for. */
enum IntakeKind {
    SITE,
    PROGRAMME,
    CLIENT,
    EPISODE,
    SESSION,
    /** One participant's line of a session. */
    VISIT,
    USE_EVENT,
    SUPPORTER
}
