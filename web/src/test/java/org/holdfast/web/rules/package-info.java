/** The rules as a page, tried without a browser. */
@NullMarked
package org.holdfast.web.rules;

import org.jspecify.annotations.NullMarked;
