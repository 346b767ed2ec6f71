/**
 * The family page: what a client shares with one supporter, and nothing else. It never confirms that anyone is a client:
 * revoked, expired, paused and never given are the same page.
 */
@NullMarked
package org.holdfast.web.portal;

import org.jspecify.annotations.NullMarked;
