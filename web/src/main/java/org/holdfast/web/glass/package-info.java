/** Break-glass: one record for an hour, and the review of it. */
@NullMarked
package org.holdfast.web.glass;

import org.jspecify.annotations.NullMarked;
