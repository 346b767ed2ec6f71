package org.holdfast.reports.survival;

import java.util.Arrays;

/**
 * An exposure that begins after admission, as start–stop rows: a person counts as unexposed up to the designation and as exposed from then.
 *
 * <p>There is no way to ask for ever exposed against never exposed: who stays longer has more time to be designated, so that comparison
 * gives the exposed time in which they could not have left (immortal time; science 1.1). Exposure on or after the exit day does not
 * count. An exit at time 0 counts as half a day, so that it has time at risk. Source: science 1.1 (oracle {@code jasa.exposure}).
 */
public final class TimeDependentExposure {
    /** Time at risk of an exit at time 0, in days. */
    public static final double HALF_A_DAY = 0.5;

    private final int[] person;
    private final double[] start;
    private final double[] stop;
    private final boolean[] event;
    private final double[] exposed;

    private TimeDependentExposure(int[] person, double[] start, double[] stop, boolean[] event, double[] exposed) {
        this.person = person;
        this.start = start;
        this.stop = stop;
        this.event = event;
        this.exposed = exposed;
    }

    /** With {@link #HALF_A_DAY} for an exit at time 0. */
    public static TimeDependentExposure of(double[] time, boolean[] event, double[] exposure) {
        return of(time, event, exposure, HALF_A_DAY);
    }

    /**
     * One or two rows for each person.
     *
     * @param time days to exit or last follow-up, 0 or more
     * @param event whether the exit is the event
     * @param exposure days to the designation, infinite for none; before 0 counts as from the start
     * @param zeroTime what an exit at time 0 counts as, above 0
     */
    public static TimeDependentExposure of(double[] time, boolean[] event, double[] exposure, double zeroTime) {
        int people = time.length;
        if (event.length != people || exposure.length != people) {
            throw new IllegalArgumentException("the columns differ in length");
        }
        TimeDependentExposure rows = new TimeDependentExposure(
                new int[2 * people],
                new double[2 * people],
                new double[2 * people],
                new boolean[2 * people],
                new double[2 * people]);
        int size = 0;
        for (int i = 0; i < people; i++) {
            if (!(time[i] >= 0) || Double.isInfinite(time[i]) || Double.isNaN(exposure[i])) {
                throw new IllegalArgumentException("not a time: " + time[i] + ", exposed at " + exposure[i]);
            }
            double end = time[i] == 0 ? zeroTime : time[i];
            double from = Math.max(0, exposure[i]);
            boolean counts = from < time[i];
            if (counts && from > 0) {
                rows.set(size++, i, 0, from, false, 0);
            }
            rows.set(size++, i, counts ? from : 0, end, event[i], counts ? 1 : 0);
        }
        return rows.first(size);
    }

    private void set(int at, int who, double from, double to, boolean happened, double x) {
        person[at] = who;
        start[at] = from;
        stop[at] = to;
        event[at] = happened;
        exposed[at] = x;
    }

    private TimeDependentExposure first(int size) {
        return new TimeDependentExposure(
                Arrays.copyOf(person, size),
                Arrays.copyOf(start, size),
                Arrays.copyOf(stop, size),
                Arrays.copyOf(event, size),
                Arrays.copyOf(exposed, size));
    }

    /** Number of rows. */
    public int rows() {
        return person.length;
    }

    /** A column of people as a column of these rows. */
    public double[] spread(double[] ofPeople) {
        return Arrays.stream(person).mapToDouble(who -> ofPeople[who]).toArray();
    }

    /** Codes of people (site, programme) as codes of these rows. */
    public int[] spread(int[] ofPeople) {
        return Arrays.stream(person).map(who -> ofPeople[who]).toArray();
    }

    /**
     * The time-dependent Cox model: exposure is covariate 0, then those given. Strata of people go through {@link #spread(int[])}.
     *
     * @param ofPeople baseline covariates, a value for each person
     */
    public CoxModel model(double[]... ofPeople) {
        double[][] columns = new double[1 + ofPeople.length][];
        columns[0] = exposed;
        for (int j = 0; j < ofPeople.length; j++) {
            columns[1 + j] = spread(ofPeople[j]);
        }
        return CoxModel.of(stop, event, columns).entering(start);
    }

    /** Events while exposed, or while not. */
    public int events(boolean whileExposed) {
        int events = 0;
        for (int i = 0; i < event.length; i++) {
            events += event[i] && exposed[i] > 0 == whileExposed ? 1 : 0;
        }
        return events;
    }

    /** Time at risk while exposed, or while not, in the unit of the times. */
    public double timeAtRisk(boolean whileExposed) {
        double sum = 0;
        for (int i = 0; i < event.length; i++) {
            sum += exposed[i] > 0 == whileExposed ? stop[i] - start[i] : 0;
        }
        return sum;
    }

    /** Who was at risk while exposed, or while not: with delayed entry at the designation, and censored there. */
    RiskTable table(boolean whileExposed) {
        int[] chosen = new int[event.length];
        int size = 0;
        for (int i = 0; i < event.length; i++) {
            if (exposed[i] > 0 == whileExposed) {
                chosen[size++] = i;
            }
        }
        double[] entry = new double[size];
        double[] exit = new double[size];
        boolean[] happened = new boolean[size];
        for (int at = 0; at < size; at++) {
            entry[at] = start[chosen[at]];
            exit[at] = stop[chosen[at]];
            happened[at] = event[chosen[at]];
        }
        return RiskTable.of(entry, exit, happened);
    }
}
