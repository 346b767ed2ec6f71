/**
 * What every figure says of itself: its definition and version, its counts, its interval, how complete its marks are, its cut-off
 * and the rows behind it. A measure counts the facts it is given and knows no clock: who asks "as it was known then" fetches the
 * facts as they were known at that instant, as the domain's books do.
 */
@NullMarked
package org.holdfast.reports.measure;

import org.jspecify.annotations.NullMarked;
