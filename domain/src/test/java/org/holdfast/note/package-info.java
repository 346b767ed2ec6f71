/** Nothing that was typed is lost, and nothing that is kept apart opens. */
@NullMarked
package org.holdfast.note;

import org.jspecify.annotations.NullMarked;
