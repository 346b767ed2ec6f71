package org.holdfast.reports.survival;

/**
 * Mean cumulative function: expected number of events per person by t, M(t) = Σ dN/Y over start–stop rows, a person at risk once
 * however many events came before. Robust variance of Lawless and Nadeau, Σ_i [Σ (dN_i − Y_i·dN/Y)/Y]². Who left is taken to be
 * like who stayed; where leaving ends the events use {@link GhoshLin}. Agrees with R's {@code survfit(id =, robust = TRUE)}
 * (oracle {@code *.mcf}).
 */
public final class MeanCumulative {
    private final Tally tally;
    private final Martingales martingales;
    private final int event;
    private final double[] mean;

    private MeanCumulative(FollowUp rows, int event) {
        if (rows.groups != 1 || event < 1) {
            throw new IllegalArgumentException("one curve is of one group and of one event, numbered from 1");
        }
        this.event = event;
        tally = Tally.of(rows);
        martingales = new Martingales(rows, tally);
        mean = new double[tally.time.length];
        double sum = 0;
        for (int j = 0; j < mean.length; j++) {
            int d = event < tally.endings ? tally.ended(0, event, j) : 0;
            sum += d > 0 ? (double) d / tally.atRisk[0][j] : 0;
            mean[j] = sum;
        }
    }

    /**
     * The curve of one group.
     *
     * @param rows start–stop rows, each person's numbered by {@link FollowUp#ofSubjects}
     * @param event number of the event counted; any other ending only ends its row
     */
    public static MeanCumulative of(FollowUp rows, int event) {
        return new MeanCumulative(rows, event);
    }

    /** Expected events per person up to and with {@code t}, 0 or more; carried on past the last follow-up. */
    public double at(double t) {
        int last = tally.last(t);
        return last < 0 ? 0 : mean[last];
    }

    /** Its robust standard error; a pass over the rows. */
    public double standardErrorAt(double t) {
        int last = tally.last(t);
        if (last < 0 || event >= tally.endings) {
            return 0;
        }
        double[][] weight = new double[tally.endings][last + 1];
        for (int j = 0; j <= last; j++) {
            weight[event][j] = tally.atRisk[0][j] > 0 ? 1.0 / tally.atRisk[0][j] : 0;
        }
        return Math.sqrt(martingales.squares(last, weight));
    }
}
