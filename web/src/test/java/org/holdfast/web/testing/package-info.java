/** Views in the JVM: real pages on real boundaries and a real database, no browser and no server. */
@NullMarked
package org.holdfast.web.testing;

import org.jspecify.annotations.NullMarked;
