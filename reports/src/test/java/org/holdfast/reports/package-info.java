/** Figures are held against reference results and against the vectors of their definitions. */
@NullMarked
package org.holdfast.reports;

import org.jspecify.annotations.NullMarked;
