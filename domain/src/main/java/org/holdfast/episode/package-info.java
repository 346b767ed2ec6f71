/** One stay in treatment, from first request to discharge; what is known of its dates is recorded and retracted, never overwritten. */
@NullMarked
package org.holdfast.episode;

import org.jspecify.annotations.NullMarked;
