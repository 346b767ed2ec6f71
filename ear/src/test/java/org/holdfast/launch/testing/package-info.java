/**
 * For tests that need the whole: starts Holdfast as {@code ./holdfast run} does, once per test JVM, and stops it at the end;
 * opens browsers in it and signs people in.
 */
@NullMarked
package org.holdfast.launch.testing;

import org.jspecify.annotations.NullMarked;
