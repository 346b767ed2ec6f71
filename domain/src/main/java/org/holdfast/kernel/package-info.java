/** The words every room speaks: ids, periods, refusals, the boundary and the clock. A closed list: no aggregate, no helper. */
@NullMarked
package org.holdfast.kernel;

import org.jspecify.annotations.NullMarked;
