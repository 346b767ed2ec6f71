package org.holdfast.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Nobody reads faster than people do (ASVS 2.4.1): so many different records, and so many looks-up by number, within a minute to one
 * person. It is counted here, on this server, and not kept. It is far above what the busiest hour of a clinic needs.
 */
@ApplicationScoped
class Pace {
    /** Different records opened one by one within a minute. */
    static final int RECORDS = 60;

    /** Looks-up by record number within a minute. */
    static final int LOOKUPS = 30;

    /** Different questions to a list of people within a minute: each word typed on, each page turned. */
    static final int FINDS = 120;

    static final Duration WINDOW = Duration.ofMinutes(1);

    @Inject
    Clock clock;

    private final Map<String, Map<String, Instant>> last = new ConcurrentHashMap<>();

    /** Whether this person may open this record now; asked again about the same record, it does not count again. */
    boolean opens(String subject, String record) {
        return within(subject + " opens", record, RECORDS);
    }

    /** Whether this person may look up one more record by its number. */
    boolean looksUp(String subject) {
        return within(subject + " looks up", String.valueOf(System.nanoTime()), LOOKUPS);
    }

    /** Whether this person may ask a list of people one more thing; the same thing again does not count again. */
    boolean finds(String subject, String what) {
        return within(subject + " finds", what, FINDS);
    }

    /** Counts anew, for everybody. */
    void countAnew() {
        last.clear();
    }

    private boolean within(String who, String what, int most) {
        Instant now = clock.instant();
        Map<String, Instant> recent = last.computeIfAbsent(who, none -> new ConcurrentHashMap<>());
        synchronized (recent) {
            recent.values().removeIf(at -> !at.isAfter(now.minus(WINDOW)) || at.isAfter(now));
            if (!recent.containsKey(what) && recent.size() >= most) {
                return false;
            }
            recent.put(what, now);
            return true;
        }
    }
}
