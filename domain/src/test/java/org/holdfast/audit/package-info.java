/** The audit, tried by people who want it to say something else. */
@NullMarked
package org.holdfast.audit;

import org.jspecify.annotations.NullMarked;
