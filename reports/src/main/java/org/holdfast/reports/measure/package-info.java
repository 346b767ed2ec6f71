/** What every figure says of itself: its definition and version, its counts, its interval, how complete its marks are. */
@NullMarked
package org.holdfast.reports.measure;

import org.jspecify.annotations.NullMarked;
