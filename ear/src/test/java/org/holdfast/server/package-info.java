/** The EAR as built in a real WildFly over a real, freshly migrated PostgreSQL: what only the server can show. No Keycloak. */
@NullMarked
package org.holdfast.server;

import org.jspecify.annotations.NullMarked;
