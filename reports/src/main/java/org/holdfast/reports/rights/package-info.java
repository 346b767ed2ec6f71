/** A client's own record, to be handed over. */
@NullMarked
package org.holdfast.reports.rights;

import org.jspecify.annotations.NullMarked;
