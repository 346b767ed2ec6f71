/**
 * Sessions and who came: marks are made by a person, never assumed; a correction is a further mark. Before a session begins it can
 * be said that it is cancelled and, shortly before, that somebody has come. Once its day is over, it takes a reason to change what
 * stands. A roster is one person's draft until it is saved as a whole. Whether a client cancelled in time follows from when they told us
 * and from the site's rule of that moment. What is planned keeps a clinician, a room and people busy, once each at a time; series are
 * planned in the site's local time, and one of their sessions never changes another.
 */
@NullMarked
package org.holdfast.session;

import org.jspecify.annotations.NullMarked;
