/** The audit as a reviewer reads it, tried without a browser. */
@NullMarked
package org.holdfast.web.audit;

import org.jspecify.annotations.NullMarked;
