package org.holdfast.reports.support;

import java.time.LocalDate;
import java.util.List;
import org.holdfast.reports.measure.Definition;

/**
 * Dropping out with and without support, in figures that say association. There is no comparison of people who ever had a supporter
 * with people who never had one: whoever stays longer has more time to name one, so that it would flatter support (science 1.1).
 *
 * @param cutOff last local day that is known
 * @param stays stays counted
 * @param people different people among them
 * @param events drop-outs by the cut-off
 * @param supported days and drop-outs from the day of designation on
 * @param unsupported days and drop-outs before it, and of those without any
 * @param unadjusted time-dependent Cox, support alone
 * @param adjusted the same, adjusted for severity at admission and programme, by site: the headline
 * @param withoutBaseline stays that the adjusted figures leave out because their severity at admission is not known
 * @param landmarks at the days declared beforehand
 * @param curves without, with
 */
public record SupportEffect(
        Definition definition,
        KindOfSupport kind,
        LocalDate cutOff,
        int stays,
        int people,
        int events,
        InState supported,
        InState unsupported,
        Estimate unadjusted,
        Estimate adjusted,
        int withoutBaseline,
        List<LandmarkEffect> landmarks,
        List<StateCurve> curves) {
    public SupportEffect {
        landmarks = List.copyOf(landmarks);
        curves = List.copyOf(curves);
    }

    /**
     * What happened in one state.
     *
     * @param stays stays that were ever in it
     * @param days days spent in it
     * @param events drop-outs in it
     */
    public record InState(int stays, double days, int events) {}
}
