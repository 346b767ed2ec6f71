/**
 * What changed between admission and discharge, in people of whom both are known. The answers are not recorded yet: nobody supplies
 * the fact until the issue that brings them.
 */
@NullMarked
package org.holdfast.reports.outcome;

import org.jspecify.annotations.NullMarked;
