/** The manager's figures, on the page, in the address and as files. */
@NullMarked
package org.holdfast.web.retention;

import org.jspecify.annotations.NullMarked;
