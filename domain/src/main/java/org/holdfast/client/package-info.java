/** Who is in care: a client by record number, name and site. */
@NullMarked
package org.holdfast.client;

import org.jspecify.annotations.NullMarked;
