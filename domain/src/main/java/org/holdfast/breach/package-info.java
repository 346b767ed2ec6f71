/** Breaches of protected information: what happened, how it was weighed, who has to be told by when, and who was. */
@NullMarked
package org.holdfast.breach;

import org.jspecify.annotations.NullMarked;
