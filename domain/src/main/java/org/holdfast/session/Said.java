package org.holdfast.session;

import org.holdfast.kernel.ClientId;

/** What was recorded of one line, as the database knows it. */
record Said(ClientId client, Mark.Kind mark) {}
