/** Returns to use as they became known: dates with their precision, sources, and never a judgement. */
@NullMarked
package org.holdfast.relapse;

import org.jspecify.annotations.NullMarked;
