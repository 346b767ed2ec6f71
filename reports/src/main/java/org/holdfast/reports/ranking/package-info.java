/**
 * Whom to call first, and the sentence why. Rules whose triggers are named, and a published model that ranks; neither ever gives a
 * probability before it was calibrated on this clinic's own outcomes, and neither is a reason to deny, shorten or overbook care.
 */
@NullMarked
package org.holdfast.reports.ranking;

import org.jspecify.annotations.NullMarked;
