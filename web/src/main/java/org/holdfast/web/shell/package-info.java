/** The shell every page stands in: the rail, the words, the dates, the errors, who is signed in, and how a session begins and ends. */
@NullMarked
package org.holdfast.web.shell;

import org.jspecify.annotations.NullMarked;
