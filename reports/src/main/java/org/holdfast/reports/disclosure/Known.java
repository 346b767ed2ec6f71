package org.holdfast.reports.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdfast.reports.measure.SmallNumbers;

/**
 * Numbers that are known, and what follows from them by adding and subtracting. People who were always counted together are one
 * part; a known number is a sum of parts. The sums are kept reduced: each has a part (its pivot) that no other has, so every set
 * of parts whose number can be worked out is a sum of some of them, and small ones are looked for there. Worked in whole numbers
 * modulo a prime, so that nothing is lost to rounding.
 */
final class Known {
    private static final long PRIME = 2_147_483_647L;
    /** So many combinations are tried; where more would be needed the answer is no. */
    private static final int TRIALS = 100_000;

    private static final class Sum {
        final int pivot;
        final long[] of;

        Sum(int pivot, long[] of) {
            this.pivot = pivot;
            this.of = of;
        }

        Sum copied() {
            return new Sum(pivot, of.clone());
        }
    }

    private final SmallNumbers small;
    private final Map<Object, Integer> partOf = new HashMap<>();
    private int[] sizes = new int[0];
    private List<Sum> sums = new ArrayList<>();
    private int trials;

    Known(SmallNumbers small) {
        this.small = small;
    }

    /** Adds the number of these, unless a number of 1 to 10 would follow. */
    boolean add(Collection<?> counted) {
        Set<?> people = new HashSet<>(counted);
        if (small.hides(people.size())) {
            return false;
        }
        split(people);
        long[] sum = new long[sizes.length];
        people.forEach(person -> sum[part(person)] = 1);
        List<Sum> before = new ArrayList<>(sums.stream().map(Sum::copied).toList());
        if (!join(sum)) {
            return true;
        }
        trials = 0;
        boolean follows = smallFollows(0, new long[sizes.length], 0);
        if (follows) {
            sums = before;
        }
        return !follows;
    }

    private int part(Object person) {
        return partOf.getOrDefault(person, -1);
    }

    /** Makes these people whole parts, so that no part is half in and half out; who was not counted before is a new part. */
    private void split(Set<?> people) {
        Map<Integer, Integer> within = new HashMap<>();
        people.forEach(person -> within.merge(part(person), 1, Integer::sum));
        Map<Integer, Integer> moved = new HashMap<>();
        int[] from = new int[within.size()];
        within.forEach((part, number) -> {
            if (part < 0 || number < sizes[part]) {
                from[moved.size()] = part;
                moved.put(part, sizes.length + moved.size());
            }
        });
        widen(Arrays.copyOf(from, moved.size()));
        for (Object person : people) {
            Integer to = moved.get(part(person));
            if (to != null) {
                sizes[to]++;
                partOf.merge(person, to, this::moved);
            }
        }
    }

    private int moved(int from, int to) {
        sizes[from]--;
        return to;
    }

    /** New parts, still of nobody, that take part in the sums as those they come from do; from −1 in none. */
    private void widen(int[] from) {
        int old = sizes.length;
        sizes = Arrays.copyOf(sizes, old + from.length);
        sums.replaceAll(sum -> {
            long[] of = Arrays.copyOf(sum.of, sizes.length);
            for (int i = 0; i < from.length; i++) {
                of[old + i] = from[i] < 0 ? 0 : of[from[i]];
            }
            return new Sum(sum.pivot, of);
        });
    }

    /** Adds a sum to the reduced ones; false where it followed from them already. */
    private boolean join(long[] sum) {
        sums.forEach(known -> subtract(sum, known.of, sum[known.pivot]));
        int pivot = -1;
        for (int part = 0; part < sum.length; part++) {
            // a pivot of many people cannot be in a small set, which leaves fewer to try
            if (sum[part] != 0 && (pivot < 0 || sizes[part] > sizes[pivot])) {
                pivot = part;
            }
        }
        if (pivot < 0) {
            return false;
        }
        long inverse = inverse(sum[pivot]);
        for (int part = 0; part < sum.length; part++) {
            sum[part] = sum[part] * inverse % PRIME;
        }
        for (Sum known : sums) {
            subtract(known.of, sum, known.of[pivot]);
        }
        sums.add(new Sum(pivot, sum));
        return true;
    }

    private static void subtract(long[] from, long[] what, long times) {
        for (int part = 0; times != 0 && part < from.length; part++) {
            from[part] = Math.floorMod(from[part] - times * what[part] % PRIME, PRIME);
        }
    }

    /** By Fermat: a^(p−2). */
    private static long inverse(long a) {
        long inverse = 1;
        long square = a;
        for (long power = PRIME - 2; power > 0; power >>= 1) {
            inverse = (power & 1) == 1 ? inverse * square % PRIME : inverse;
            square = square * square % PRIME;
        }
        return inverse;
    }

    /** Whether the sums from here on, added to those taken, give a set of 1 to 10 people; or it cannot be told in good time. */
    private boolean smallFollows(int next, long[] taken, int pivots) {
        for (int i = next; i < sums.size(); i++) {
            Sum sum = sums.get(i);
            int people = pivots + sizes[sum.pivot];
            if (people >= small.fewest()) {
                continue;
            }
            long[] with = taken.clone();
            for (int part = 0; part < with.length; part++) {
                with[part] = (with[part] + sum.of[part]) % PRIME;
            }
            if (++trials > TRIALS || isSmallSet(with) || smallFollows(i + 1, with, people)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSmallSet(long[] parts) {
        long people = 0;
        for (int part = 0; part < parts.length; part++) {
            if (parts[part] > 1) {
                return false;
            }
            people += parts[part] * sizes[part];
        }
        return small.hides(people);
    }
}
