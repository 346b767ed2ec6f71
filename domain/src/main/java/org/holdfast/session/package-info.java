/**
 * Sessions and who came: marks are made by a person, never assumed; a correction is a further mark. Before a session begins it can
 * be said that it is cancelled and, shortly before, that somebody has come. What is planned keeps a clinician, a room and people busy,
 * once each at a time; series are planned in the site's local time, and one of their sessions never changes another.
 */
@NullMarked
package org.holdfast.session;

import org.jspecify.annotations.NullMarked;
