/**
 * What may be shown of counts of people, so that nobody can be found by reading, adding or subtracting (science 1.3, measures M0).
 * Nothing leaves this room that would give away a cell of 1 to 10: not from a table's own margins, not from a percentage, not from
 * a step of a curve, not by asking twice with different filters. What is hidden for its own sake and what is hidden to protect
 * another wear the same mark.
 */
@NullMarked
package org.holdfast.reports.disclosure;

import org.jspecify.annotations.NullMarked;
