/**
 * Estimators: pure functions on primitive arrays that agree with R to 1e-9. What is undefined is an absent value, never a NaN.
 *
 * <p>Curves start from {@link org.holdfast.reports.survival.FollowUp} (rows of many groups, counted once) or a {@link
 * org.holdfast.reports.survival.RiskTable} (one group, already counted).
 */
@NullMarked
package org.holdfast.reports.survival;

import org.jspecify.annotations.NullMarked;
