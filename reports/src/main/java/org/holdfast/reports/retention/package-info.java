/** Who stays in treatment: one question, one set of figures, which the screen and the print both show. */
@NullMarked
package org.holdfast.reports.retention;

import org.jspecify.annotations.NullMarked;
