/** The account of disclosures, tried without a browser. */
@NullMarked
package org.holdfast.web.disclosures;

import org.jspecify.annotations.NullMarked;
