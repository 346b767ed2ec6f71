package org.holdfast.reports.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The covariates of a case as columns of numbers: a column of words becomes an indicator for each level but the first, as in R.
 *
 * @param names one for each column
 * @param columns numbers, in step with the rows
 * @param terms the covariates as the case named them
 * @param members which columns belong to each term
 */
record Design(List<String> names, double[][] columns, List<String> terms, List<List<Integer>> members) {
    static Design of(Rows rows, List<String> covariates) {
        List<String> names = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        List<List<Integer>> members = new ArrayList<>();
        for (String covariate : covariates) {
            List<Integer> own = new ArrayList<>();
            String[] cells = rows.text(covariate);
            if (Arrays.stream(cells).allMatch(Design::number)) {
                own.add(columns.size());
                names.add(covariate);
                columns.add(rows.numbers(covariate));
            } else {
                for (String level : rows.levels(covariate).stream().skip(1).toList()) {
                    own.add(columns.size());
                    names.add(covariate + level);
                    columns.add(Arrays.stream(cells)
                            .mapToDouble(cell -> cell.equals(level) ? 1 : 0)
                            .toArray());
                }
            }
            members.add(own);
        }
        return new Design(names, columns.toArray(double[][]::new), covariates, members);
    }

    private static boolean number(String cell) {
        return cell.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?|TRUE|FALSE");
    }
}
