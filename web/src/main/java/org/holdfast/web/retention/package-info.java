/** "Are people staying with us?": the manager's figures as {@code reports} counts them, asked, drawn, and handed to the press. Nothing is counted here. */
@NullMarked
package org.holdfast.web.retention;

import org.jspecify.annotations.NullMarked;
