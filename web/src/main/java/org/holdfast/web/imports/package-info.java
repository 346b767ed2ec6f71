/** Files from other systems: read with care, told about in sentences, taken in as the operator through the inbox. */
@NullMarked
package org.holdfast.web.imports;

import org.jspecify.annotations.NullMarked;
