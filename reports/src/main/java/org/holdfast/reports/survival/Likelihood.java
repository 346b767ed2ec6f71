package org.holdfast.reports.survival;

/** A log likelihood with its first derivatives and (negative) second derivatives, for {@link Newton}. */
interface Likelihood {
    /** Number of coefficients. */
    int size();

    /**
     * The log likelihood at these coefficients.
     *
     * @param gradient filled with the first derivatives
     * @param information filled with the negative second derivatives, row by row
     */
    double at(double[] coefficients, double[] gradient, double[] information);
}
