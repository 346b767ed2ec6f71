package org.holdfast.reports.press;

/**
 * A name at the end of a curve.
 *
 * @param name the curve's name
 * @param note its last figure in words
 * @param ink colour of the name
 * @param dy points to move down from where the list would put it, negative for up
 */
public record Label(String name, String note, String ink, String dy) {}
