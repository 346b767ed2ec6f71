/**
 * The shell every page stands in: the rail, the words, the dates, the errors, who is signed in, how a session
 * begins and ends, and that nothing stays on a screen to which the right has ended.
 */
@NullMarked
package org.holdfast.web.shell;

import org.jspecify.annotations.NullMarked;
