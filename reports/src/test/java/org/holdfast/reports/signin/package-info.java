/** The sheets, read from their pages. */
@NullMarked
package org.holdfast.reports.signin;

import org.jspecify.annotations.NullMarked;
