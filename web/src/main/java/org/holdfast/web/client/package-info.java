/** The people a clinician looks after, and the page of one of them: this stay, who came, who stands behind them, what came back. */
@NullMarked
package org.holdfast.web.client;

import org.jspecify.annotations.NullMarked;
