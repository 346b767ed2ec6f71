/**
 * The local launcher promises: one command starts PostgreSQL, Keycloak and WildFly in order, says in one sentence
 * what stands in the way, and stops all it started and nothing else. No product logic lives here.
 */
@NullMarked
package org.holdfast.launch;

import org.jspecify.annotations.NullMarked;
