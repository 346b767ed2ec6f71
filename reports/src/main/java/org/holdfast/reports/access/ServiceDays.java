package org.holdfast.reports.access;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;

/**
 * The days of one stay on which treatment was attended; several sessions of one day are one service day (measures M3).
 *
 * @param days in order, at least one
 */
public record ServiceDays(EpisodeId episode, ClientId client, SortedSet<LocalDate> days) {
    public ServiceDays {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a stay without a treatment session has no service days");
        }
        days = new TreeSet<>(days);
    }

    /** The first treatment session's day, d1. */
    public LocalDate first() {
        return days.first();
    }

    /** Service days in all. */
    public int count() {
        return days.size();
    }

    /** Service days in [d1, d1 + {@code window} − 1]. */
    public int countIn(int window) {
        return days.headSet(first().plusDays(window)).size();
    }
}
