/** The house rules of the whole of Holdfast, as tests over the compiled classes and the sources. */
@NullMarked
package org.holdfast.house;

import org.jspecify.annotations.NullMarked;
