/** Who stands behind each client: designated supporters, the kinds of support they give, and since when. */
@NullMarked
package org.holdfast.support;

import org.jspecify.annotations.NullMarked;
