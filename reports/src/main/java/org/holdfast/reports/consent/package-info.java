/** Signed consents on paper. */
@NullMarked
package org.holdfast.reports.consent;

import org.jspecify.annotations.NullMarked;
