/** The clinician's day: who is due, who came, and what nobody has recorded yet. */
@NullMarked
package org.holdfast.web.session;

import org.jspecify.annotations.NullMarked;
