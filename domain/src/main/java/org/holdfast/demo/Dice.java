package org.holdfast.demo;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.holdfast.kernel.Ids;

/** Chance that can be thrown again: the same names give the same throws, on every machine (hence StrictMath). */
final class Dice {
    private final SplittableRandom random;

    private Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Dice of their own for whatever these numbers name. */
    static Dice of(long... names) {
        long mixed = 0x9E37_79B9_7F4A_7C15L;
        for (long name : names) {
            mixed = mix(mixed ^ name) + 0x9E37_79B9_7F4A_7C15L;
        }
        return new Dice(mixed);
    }

    /** Stafford's variant 13 of the MurmurHash3 finaliser. */
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return b ^ (b >>> 31);
    }

    /** Uniform in [0, 1). */
    double share() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return share() < probability;
    }

    /** Uniform from low to high, both included. */
    int between(int low, int high) {
        return low + (int) (share() * (high - low + 1));
    }

    <T> T pick(List<T> from) {
        return from.get(between(0, from.size() - 1));
    }

    /** Standard exponential. */
    double exponential() {
        return -StrictMath.log(1 - share());
    }

    /** Standard normal (Box and Muller 1958). */
    double normal() {
        return StrictMath.sqrt(2 * exponential()) * StrictMath.cos(2 * Math.PI * share());
    }

    /** Gamma with shape 4 and rate 4: mean 1. */
    double gamma4() {
        return (exponential() + exponential() + exponential() + exponential()) / 4;
    }

    /** Gamma with shape 1.5, scaled to mean 1. */
    double gamma15() {
        double normal = normal();
        return (exponential() + normal * normal / 2) / 1.5;
    }

    /** Poisson, by counting arrivals. */
    int poisson(double mean) {
        int count = 0;
        for (double time = exponential(); time < mean; time += exponential()) {
            count++;
        }
        return count;
    }

    /** Log-logistic by its median and shape; {@code odds} multiplies the odds of having happened by any day. */
    double logLogistic(double median, double shape, double odds) {
        double share = share();
        return median * StrictMath.pow(share / (1 - share) / odds, 1 / shape);
    }

    /** An id as if born at this instant. */
    UUID id(Instant bornAt) {
        return Ids.of(bornAt.toEpochMilli(), random.nextLong(), random.nextLong());
    }
}
