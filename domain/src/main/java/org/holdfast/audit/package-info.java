/** Who asked for what, about whom, and the answer. Entries are only ever added; an answer that cannot be written down is not given. */
@NullMarked
package org.holdfast.audit;

import org.jspecify.annotations.NullMarked;
