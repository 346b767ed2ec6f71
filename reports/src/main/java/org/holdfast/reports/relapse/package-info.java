/**
 * Returns to use, as recorded beside the people and the time they were counted in, and relapses by rule: use events are facts, a
 * relapse is what a named rule makes of them.
 */
@NullMarked
package org.holdfast.reports.relapse;

import org.jspecify.annotations.NullMarked;
