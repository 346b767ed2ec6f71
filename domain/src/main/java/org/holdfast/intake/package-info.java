/** What comes from another system: checked whole, taken in whole or not at all, through the same boundaries as the screens. */
@NullMarked
package org.holdfast.intake;

import org.jspecify.annotations.NullMarked;
