/** What a client may ask of their own record: a correction, that it stays, and that it goes when its time is over. */
@NullMarked
package org.holdfast.rights;

import org.jspecify.annotations.NullMarked;
