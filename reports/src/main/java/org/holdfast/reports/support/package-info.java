/**
 * Whether people who have somebody behind them stay longer, asked so that the answer is not an artefact: somebody counts as
 * supported from the day of designation on, never before, and the wording is association.
 */
@NullMarked
package org.holdfast.reports.support;

import org.jspecify.annotations.NullMarked;
