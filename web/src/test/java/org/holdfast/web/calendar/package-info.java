@NullMarked
package org.holdfast.web.calendar;

import org.jspecify.annotations.NullMarked;
