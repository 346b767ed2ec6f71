/** The account of what left the programme, to be read and printed for the client who asks. */
@NullMarked
package org.holdfast.web.disclosures;

import org.jspecify.annotations.NullMarked;
