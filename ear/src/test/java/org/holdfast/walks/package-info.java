/** People's ways through Holdfast in a real browser, with the real sign-in, against the whole as it is run. */
@NullMarked
package org.holdfast.walks;

import org.jspecify.annotations.NullMarked;
