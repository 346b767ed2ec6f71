/** The clinician's day, told in sentences. */
@NullMarked
package org.holdfast.web.session;

import org.jspecify.annotations.NullMarked;
