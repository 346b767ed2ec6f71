/**
 * How soon people who ask for help begin it, and whether they go on with it: waiting, continuation, initiation and engagement,
 * follow-up after higher care. Facts that the domain does not record yet are defined here; nobody supplies them until it does.
 */
@NullMarked
package org.holdfast.reports.access;

import org.jspecify.annotations.NullMarked;
