/**
 * One stay in treatment, from first request to discharge; what is known of its dates and of its course through programmes, sites and levels of
 * care is recorded and retracted, never overwritten. A stay is closed by a person, never by a clock.
 */
@NullMarked
package org.holdfast.episode;

import org.jspecify.annotations.NullMarked;
