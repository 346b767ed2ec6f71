/** Who may, and why. The Gate answers every question about a client's record, and writes the answer down before it is given. */
@NullMarked
package org.holdfast.access;

import org.jspecify.annotations.NullMarked;
