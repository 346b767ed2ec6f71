package org.holdfast.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A way into a room: every public method is one transaction and asks at the Gate first. Rows leave, entities do not. Any
 * exception rolls the transaction back.
 */
@Stereotype
@ApplicationScoped
@Transactional
@LastWall
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Boundary {}
