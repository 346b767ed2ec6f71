package org.holdfast.reports.survival;

import java.util.Arrays;
import java.util.List;

/**
 * A comparison from a day named beforehand: those still there and event free after day L, exposed if designated by L, the clock starting
 * again at L. What is designated later changes nobody's group, so nobody is given time they could not have failed in. Those gone by L are left out
 * and counted. Source: Anderson, Cain & Gelber 1983; science 1.1 (oracle {@code jasa.exposure}).
 */
public final class Landmark {
    private static final int FEW = 10;

    private final double day;
    private final int excluded;
    private final int[] person;
    private final double[] time;
    private final boolean[] event;
    private final double[] exposed;

    private Landmark(double day, int people, int[] person, double[] time, boolean[] event, double[] exposed) {
        this.day = day;
        this.excluded = people - person.length;
        this.person = person;
        this.time = time;
        this.event = event;
        this.exposed = exposed;
    }

    /**
     * The comparison from day L.
     *
     * @param day L, 0 or more; declare it before the data are seen
     * @param time days to exit or last follow-up
     * @param event whether the exit is the event
     * @param exposure days to the designation, infinite for none
     */
    public static Landmark at(double day, double[] time, boolean[] event, double[] exposure) {
        int people = time.length;
        if (event.length != people || exposure.length != people) {
            throw new IllegalArgumentException("the columns differ in length");
        }
        if (!(day >= 0)) {
            throw new IllegalArgumentException("a landmark lies on or after the admission, not at " + day);
        }
        int[] included = new int[people];
        int n = 0;
        for (int i = 0; i < people; i++) {
            if (time[i] > day) {
                included[n++] = i;
            }
        }
        double[] later = new double[n];
        boolean[] happened = new boolean[n];
        double[] exposed = new double[n];
        for (int at = 0; at < n; at++) {
            int i = included[at];
            later[at] = time[i] - day;
            happened[at] = event[i];
            exposed[at] = exposure[i] <= day ? 1 : 0;
        }
        return new Landmark(day, people, Arrays.copyOf(included, n), later, happened, exposed);
    }

    /** L, in days. */
    public double day() {
        return day;
    }

    /** People still there after L. */
    public int rows() {
        return person.length;
    }

    /** People who were gone, or had the event, by L. */
    public int excluded() {
        return excluded;
    }

    /** People exposed by L among those still there. */
    public int exposed() {
        return (int) Arrays.stream(exposed).sum();
    }

    /** Whether either group has fewer than 10 people: say so beside the figures. */
    public boolean thin() {
        return Math.min(exposed(), rows() - exposed()) < FEW;
    }

    /** Events after L. */
    public int events() {
        int events = 0;
        for (boolean happened : event) {
            events += happened ? 1 : 0;
        }
        return events;
    }

    /** A column of people as a column of those included. */
    public double[] pick(double[] ofPeople) {
        return Arrays.stream(person).mapToDouble(i -> ofPeople[i]).toArray();
    }

    /** Codes of people as codes of those included. */
    public int[] pick(int[] ofPeople) {
        return Arrays.stream(person).map(i -> ofPeople[i]).toArray();
    }

    /**
     * The Cox model from L: exposure is covariate 0, then those given. Strata of people go through {@link #pick(int[])}.
     *
     * @param ofPeople baseline covariates, a value for each person
     */
    public CoxModel model(double[]... ofPeople) {
        double[][] columns = new double[1 + ofPeople.length][];
        columns[0] = exposed;
        for (int j = 0; j < ofPeople.length; j++) {
            columns[1 + j] = pick(ofPeople[j]);
        }
        return CoxModel.of(time, event, columns);
    }

    /** Log-rank test of unexposed against exposed. */
    public LogRank logRank() {
        return LogRank.of(List.of(table(false), table(true)));
    }

    /** The curve of one group, in days after L. */
    public KaplanMeier curve(boolean ofExposed) {
        return KaplanMeier.of(table(ofExposed));
    }

    private RiskTable table(boolean ofExposed) {
        double[] times = new double[time.length];
        boolean[] events = new boolean[time.length];
        int n = 0;
        for (int i = 0; i < time.length; i++) {
            if (exposed[i] > 0 == ofExposed) {
                times[n] = time[i];
                events[n++] = event[i];
            }
        }
        return RiskTable.of(Arrays.copyOf(times, n), Arrays.copyOf(events, n));
    }
}
