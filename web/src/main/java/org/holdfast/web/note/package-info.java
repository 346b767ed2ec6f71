/** Writing and reading notes of sessions: what is typed is saved as it is typed, and nothing is signed by itself. */
@NullMarked
package org.holdfast.web.note;

import org.jspecify.annotations.NullMarked;
