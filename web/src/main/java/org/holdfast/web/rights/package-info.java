/** What clients ask of their records, what holds them, and when they go. */
@NullMarked
package org.holdfast.web.rights;

import org.jspecify.annotations.NullMarked;
