/**
 * Sessions and who came: marks are made by a person, never assumed; a correction is a further mark. Before a session begins it can
 * be said that it is cancelled and, shortly before, that somebody has come.
 */
@NullMarked
package org.holdfast.session;

import org.jspecify.annotations.NullMarked;
