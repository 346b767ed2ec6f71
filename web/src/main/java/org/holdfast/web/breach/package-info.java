/** The register of breaches. */
@NullMarked
package org.holdfast.web.breach;

import org.jspecify.annotations.NullMarked;
