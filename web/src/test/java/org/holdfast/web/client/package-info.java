/** The people in care and the page of one of them, told in sentences. */
@NullMarked
package org.holdfast.web.client;

import org.jspecify.annotations.NullMarked;
