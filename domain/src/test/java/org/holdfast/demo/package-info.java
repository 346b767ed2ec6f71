/** The demo clinic is believable, repeatable and never empty. */
@NullMarked
package org.holdfast.demo;

import org.jspecify.annotations.NullMarked;
