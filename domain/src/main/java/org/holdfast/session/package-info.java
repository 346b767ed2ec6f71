/** Sessions and who came: marks are made by a person, never assumed; a correction is a further mark. */
@NullMarked
package org.holdfast.session;

import org.jspecify.annotations.NullMarked;
