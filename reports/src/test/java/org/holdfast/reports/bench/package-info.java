/** How fast the estimators are, beside R on the same rows of the same machine: {@code ./holdfast bench survival}. No test; nothing here judges. */
@NullMarked
package org.holdfast.reports.bench;

import org.jspecify.annotations.NullMarked;
