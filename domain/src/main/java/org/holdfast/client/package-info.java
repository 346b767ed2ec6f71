/** Who is in care: a client by record number, name and site, what they were called before, and how they may be reached. */
@NullMarked
package org.holdfast.client;

import org.jspecify.annotations.NullMarked;
