/** A made-up clinic after published parameters, for trying Holdfast; the same seed and day give the same clinic. */
@NullMarked
package org.holdfast.demo;

import org.jspecify.annotations.NullMarked;
