/** Where, and by whom: sites with their time zone, programmes, and the staff register that holds rights to records. */
@NullMarked
package org.holdfast.clinic;

import org.jspecify.annotations.NullMarked;
