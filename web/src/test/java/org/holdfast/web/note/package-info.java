/** Notes as a clinician writes and reads them. */
@NullMarked
package org.holdfast.web.note;

import org.jspecify.annotations.NullMarked;
