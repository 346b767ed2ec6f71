/** Returns to use, counted as recorded, beside the people and the time they were counted in. */
@NullMarked
package org.holdfast.reports.relapse;

import org.jspecify.annotations.NullMarked;
