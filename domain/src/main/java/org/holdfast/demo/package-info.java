/**
 * A made-up clinic after published parameters, for trying Holdfast: the same seed and day give the same clinic, and it never has
 * an empty day. Everybody in it is invented; it is loaded only into an empty database.
 */
@NullMarked
package org.holdfast.demo;

import org.jspecify.annotations.NullMarked;
