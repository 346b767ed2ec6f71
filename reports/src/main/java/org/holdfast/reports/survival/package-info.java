/** Estimators: pure functions on primitive arrays that agree with R to 1e-9. What is undefined is an absent value, never a NaN. */
@NullMarked
package org.holdfast.reports.survival;

import org.jspecify.annotations.NullMarked;
