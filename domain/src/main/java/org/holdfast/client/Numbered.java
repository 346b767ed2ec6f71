package org.holdfast.client;

import org.holdfast.kernel.ClientId;

/** Whose record number it is. */
record Numbered(String number, ClientId client) {}
