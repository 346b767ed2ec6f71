/** Who came of those who were due: no-show and attendance, counted from marks, with intervals that know that visits cluster in people. */
@NullMarked
package org.holdfast.reports.attendance;

import org.jspecify.annotations.NullMarked;
