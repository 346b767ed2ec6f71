/**
 * The estimators put to the test: computes every case of a folder of reference results ({@code expected.json} beside its CSVs), for
 * {@code ./holdfast oracle} and for our own tests. It reads what is asked and never what is expected.
 */
@NullMarked
package org.holdfast.reports.reference;

import org.jspecify.annotations.NullMarked;
