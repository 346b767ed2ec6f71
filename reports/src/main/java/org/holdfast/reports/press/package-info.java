/**
 * Paper and spreadsheets: a template and rows go in, a tagged PDF or an XLSX with real numbers comes out. The press knows
 * no feature; a feature hands it tables, cards and curves that are already worded. Nothing here reads the clock or facts.
 */
@NullMarked
package org.holdfast.reports.press;

import org.jspecify.annotations.NullMarked;
