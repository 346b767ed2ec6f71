/** The account of what left the programme, on paper. */
@NullMarked
package org.holdfast.reports.accounting;

import org.jspecify.annotations.NullMarked;
