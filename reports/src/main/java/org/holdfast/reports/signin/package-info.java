/** The paper that goes round in a group, for when there is no screen: discreet, and found again by its code. */
@NullMarked
package org.holdfast.reports.signin;

import org.jspecify.annotations.NullMarked;
