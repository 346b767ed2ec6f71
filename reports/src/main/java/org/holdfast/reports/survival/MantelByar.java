package org.holdfast.reports.survival;

import java.util.Optional;

/**
 * Log-rank test of an exposure that begins after admission: at each event time the exposed are expected to have their share of the events.
 * It is the score test of the time-dependent Cox model. Source: Mantel & Byar 1974 (oracle {@code jasa.exposure}).
 *
 * @param observed events while exposed
 * @param expected events while exposed if exposure made no difference
 * @param test of one degree of freedom; absent where exposed and unexposed were never at risk together at an event
 */
public record MantelByar(double observed, double expected, Optional<ChiSquareTest> test) {

    /** The test, unstratified. */
    public static MantelByar of(TimeDependentExposure rows, Ties ties) {
        return of(rows, new int[0], ties);
    }

    /**
     * The test within strata.
     *
     * @param stratumOfPeople codes, one for each person, or no elements for one stratum
     */
    public static MantelByar of(TimeDependentExposure rows, int[] stratumOfPeople, Ties ties) {
        CoxModel model = rows.model().ties(ties);
        CoxRows sorted = new CoxRows(stratumOfPeople.length == 0 ? model : model.strata(rows.spread(stratumOfPeople)));
        double[] gradient = new double[1];
        double[] information = new double[1];
        new PartialLikelihood(sorted).at(new double[1], gradient, information);
        double observed = rows.events(true);
        return new MantelByar(
                observed,
                observed - gradient[0] * sorted.x.scale[0],
                Information.of(information, 1).map(i -> new ChiSquareTest(i.quadratic(gradient), 1)));
    }
}
