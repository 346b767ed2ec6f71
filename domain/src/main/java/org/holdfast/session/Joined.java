package org.holdfast.session;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of somebody's taking part.
 *
 * @param many sessions they take part in from now on, or no more
 * @param leftOut days of the series on which they have something else, or something is recorded of them already
 */
public record Joined(int many, List<LocalDate> leftOut) {}
