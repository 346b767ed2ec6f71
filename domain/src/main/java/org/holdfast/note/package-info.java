/**
 * What was worked on: notes of sessions, one client each. A draft is its author's alone and is saved as it is written; a signed note
 * is never changed, only amended. Counselling notes are kept apart and open to who wrote them.
 */
@NullMarked
package org.holdfast.note;

import org.jspecify.annotations.NullMarked;
