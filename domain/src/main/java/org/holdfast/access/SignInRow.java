package org.holdfast.access;

import java.time.Instant;

/**
 * One of the reader's own sign-ins.
 *
 * @param browser its family and system, such as "Firefox, Windows"; empty where it did not say
 */
public record SignInRow(Instant at, String browser) {}
