package org.holdfast.reports.survival;

/**
 * Ghosh–Lin: expected number of recurrent events per person by t where a terminal exit stops them, μ(t) = Σ S(t−)·dN/Y, S the
 * Kaplan–Meier curve of the terminal exit. At one time recurrences come before the exit. Variance Σ ψ_i², ψ_i = Σ S(u−)(dN_i −
 * Y_i·dN/Y)/Y − Σ (μ(t)−μ(u))(dD_i − Y_i·dD/Y)/Y. Source: Ghosh and Lin 2000 (oracle {@code *.ghosh_lin}); with ties
 * {@code mets::recurrentMarginal} gives another, wrong, number.
 */
public final class GhoshLin {
    private final Tally tally;
    private final Martingales martingales;
    private final int recurrence;
    private final int terminal;
    private final double[] survival;
    private final double[] mean;

    private GhoshLin(FollowUp rows, int recurrence, int terminal) {
        if (rows.groups != 1 || recurrence < 1 || terminal < 1 || recurrence == terminal) {
            throw new IllegalArgumentException("one curve is of one group, one recurrence and one terminal exit");
        }
        this.recurrence = recurrence;
        this.terminal = terminal;
        tally = Tally.of(rows);
        martingales = new Martingales(rows, tally);
        survival = new double[tally.time.length];
        mean = new double[tally.time.length];
        double s = 1;
        double sum = 0;
        for (int j = 0; j < mean.length; j++) {
            double n = tally.atRisk[0][j];
            sum += n > 0 ? s * ended(recurrence, j) / n : 0;
            s *= n > 0 ? (n - ended(terminal, j)) / n : 1;
            survival[j] = s;
            mean[j] = sum;
        }
    }

    /**
     * The curve of one group.
     *
     * @param rows start–stop rows, each person's numbered by {@link FollowUp#ofSubjects}
     * @param recurrence number of the event counted
     * @param terminal number of the exit after which none can come; any other ending only ends its row
     */
    public static GhoshLin of(FollowUp rows, int recurrence, int terminal) {
        return new GhoshLin(rows, recurrence, terminal);
    }

    private int ended(int ending, int at) {
        return ending < tally.endings ? tally.ended(0, ending, at) : 0;
    }

    /** Expected events per person admitted, up to and with {@code t}; carried on past the last follow-up. */
    public double at(double t) {
        int last = tally.last(t);
        return last < 0 ? 0 : mean[last];
    }

    /** Share without the terminal exit just after {@code t}. */
    public double terminalFreeAt(double t) {
        int last = tally.last(t);
        return last < 0 ? 1 : survival[last];
    }

    /** Standard error of the expected number; a pass over the rows. */
    public double standardErrorAt(double t) {
        int last = tally.last(t);
        if (last < 0) {
            return 0;
        }
        double[][] weight = new double[Math.max(tally.endings, Math.max(recurrence, terminal) + 1)][last + 1];
        for (int j = 0; j <= last; j++) {
            double n = tally.atRisk[0][j];
            if (n > 0) {
                weight[recurrence][j] = (j == 0 ? 1 : survival[j - 1]) / n;
                weight[terminal][j] = -(mean[last] - mean[j]) / n;
            }
        }
        return Math.sqrt(martingales.squares(last, weight));
    }
}
