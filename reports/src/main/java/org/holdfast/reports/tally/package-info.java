/**
 * Rows become figures: a predicate says which rows count and which are hits, the same predicate lists them afterwards, and the
 * interval fits what a row is. Knows definitions and estimators, no feature.
 */
@NullMarked
package org.holdfast.reports.tally;

import org.jspecify.annotations.NullMarked;
