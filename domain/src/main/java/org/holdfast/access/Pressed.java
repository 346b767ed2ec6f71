package org.holdfast.access;

/** The client's answer to "is anyone pressing you to sign this?", asked alone. */
public enum Pressed {
    NO,
    /** The consent is taken, so that whoever presses sees a signed paper, and nothing is shown under it. */
    YES,
    NOT_ANSWERED
}
