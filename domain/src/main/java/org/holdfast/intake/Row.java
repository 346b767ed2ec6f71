package org.holdfast.intake;

import java.util.List;

/**
 * One row of a file, as typed.
 *
 * @param number as a spreadsheet counts: the header is 1
 * @param cells in the order of {@link Sheet#columns}; empty where the file has no such column
 */
public record Row(int number, List<String> cells) {}
