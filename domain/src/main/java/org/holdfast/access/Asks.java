package org.holdfast.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a boundary's method asks at the Gate. It decides nothing: it says aloud what the method does, so that the matrix of who
 * may what can be made from the code and tried ({@code who-may.properties}); a method without it fails the build.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Asks {
    /** The question. */
    Action value();

    /** True where a "no" is answered with nothing at all instead of a refusal, and nothing of a record ever leaves. */
    boolean quietly() default false;
}
