package org.holdfast.reports.press;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Who prints, when, and for which eyes.
 *
 * @param by the reader's name, for the foot of the page
 * @param at the moment of printing
 * @param zone in which that moment is written
 * @param locale words, dates and numbers
 */
public record Printing(String by, Instant at, ZoneId zone, Locale locale) {}
