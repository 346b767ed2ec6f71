package org.holdfast.reports.survival;

import java.util.Optional;
import org.holdfast.reports.measure.Interval;

/** How the confidence limits of a survival curve are formed; G is Greenwood's sum Σ d/(n(n−d)), science 1. */
public enum Band {
    /** S^exp(±z·√G/|ln S|): stays inside 0 to 1, the default. */
    LOG_LOG {
        @Override
        Interval limits(double s, double zRootG) {
            double spread = zRootG / Math.abs(Math.log(s));
            return new Interval(Math.pow(s, Math.exp(spread)), Math.pow(s, Math.exp(-spread)));
        }
    },
    /** S·exp(±z·√G), cut at 1. */
    LOG {
        @Override
        Interval limits(double s, double zRootG) {
            return new Interval(s * Math.exp(-zRootG), Math.min(1, s * Math.exp(zRootG)));
        }
    },
    /** S ± z·S·√G, cut at 0 and 1. */
    PLAIN {
        @Override
        Interval limits(double s, double zRootG) {
            return new Interval(Math.max(0, s - s * zRootG), Math.min(1, s + s * zRootG));
        }
    };

    abstract Interval limits(double s, double zRootG);

    /**
     * Limits of a survival share; absent before the first event (S = 1) and once everybody has left (S = 0), where there is
     * no variance to speak of.
     *
     * @param greenwood variance of S over S²
     * @param z normal quantile of the confidence level
     */
    Optional<Interval> around(double s, double greenwood, double z) {
        return s > 0 && s < 1 ? Optional.of(limits(s, z * Math.sqrt(greenwood))) : Optional.empty();
    }
}
