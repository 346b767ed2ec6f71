/** The rules of access as a page: who may what, and why somebody may or not. */
@NullMarked
package org.holdfast.web.rules;

import org.jspecify.annotations.NullMarked;
