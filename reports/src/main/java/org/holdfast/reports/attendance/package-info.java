/**
 * Who came of those who were due: no-show and attendance, counted from marks, in all and apart by stage and setting, with intervals
 * that know that visits cluster in people and the lines behind each rate.
 */
@NullMarked
package org.holdfast.reports.attendance;

import org.jspecify.annotations.NullMarked;
