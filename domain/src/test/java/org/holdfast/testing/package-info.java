/** Holdfast's domain in a jar: real boundaries through Weld, a real PostgreSQL with the migrated schema, no server. */
@NullMarked
package org.holdfast.testing;

import org.jspecify.annotations.NullMarked;
