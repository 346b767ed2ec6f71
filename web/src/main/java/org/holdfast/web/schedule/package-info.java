/** What happens by the clock: one more way in, one line each into the room that does it. */
@NullMarked
package org.holdfast.web.schedule;

import org.jspecify.annotations.NullMarked;
