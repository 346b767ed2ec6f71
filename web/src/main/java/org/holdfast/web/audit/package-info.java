/** The audit as a reviewer reads it, the key of its seals, and the newest seal kept outside the database. */
@NullMarked
package org.holdfast.web.audit;

import org.jspecify.annotations.NullMarked;
