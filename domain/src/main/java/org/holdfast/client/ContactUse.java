package org.holdfast.client;

/** What a client may have agreed to on a channel. */
public enum ContactUse {
    CALL,
    LEAVE_VOICE_MAIL,
    TEXT,
    WRITE
}
