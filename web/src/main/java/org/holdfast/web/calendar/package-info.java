/** The calendar: what is planned, by day and week, and every way to plan it: by mouse, by keyboard and by dialog alike. */
@NullMarked
package org.holdfast.web.calendar;

import org.jspecify.annotations.NullMarked;
