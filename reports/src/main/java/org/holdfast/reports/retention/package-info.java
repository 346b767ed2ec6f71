/**
 * Who stays in treatment: one question, one set of figures, which the screen and the print both show. Beside it the named rules of
 * staying and leaving, each with the stays behind it: retention at a day, length of stay, ends, drop-out dated when it fires.
 */
@NullMarked
package org.holdfast.reports.retention;

import org.jspecify.annotations.NullMarked;
