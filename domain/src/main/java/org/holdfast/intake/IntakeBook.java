package org.holdfast.intake;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** What had come before. */
interface IntakeBook {
    /** Keys asked for at once; the driver takes 32,767 parameters at most. */
    int AT_ONCE = 2000;

    EntityManager entityManager();

    @HQL("select i.id.key, i.digest, i.targetId from IntakeRow i where i.id.kind = :kind and i.id.key in (:keys)")
    List<KnownRow> rows(IntakeKind kind, List<String> keys);

    /** Lets one intake at a time work, on all nodes; the lock ends with the transaction. */
    @SQL("select cast(pg_advisory_xact_lock(7310501) as text)")
    List<String> lock();

    /** Since when an intake has been at work, on any node; nothing when none is. */
    @SQL(
            "select min(a.xact_start) from pg_locks l join pg_stat_activity a on a.pid = l.pid where l.locktype = 'advisory'"
                    + " and l.granted and l.objid = 7310501 having min(a.xact_start) is not null")
    List<Instant> runningSince();

    /** What came under these keys, by key. */
    default Map<String, KnownRow> known(IntakeKind kind, Collection<String> keys) {
        List<String> all = List.copyOf(keys);
        Map<String, KnownRow> known = new HashMap<>();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            rows(kind, all.subList(i, Math.min(all.size(), i + AT_ONCE))).forEach(row -> known.put(row.key(), row));
        }
        return known;
    }

    default void add(IntakeRow row) {
        entityManager().persist(row);
    }

    /** Sends what was added and forgets the objects, so that memory does not grow with the files. */
    default void flushAndClear() {
        entityManager().flush();
        entityManager().clear();
    }
}
