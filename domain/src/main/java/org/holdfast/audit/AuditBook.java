package org.holdfast.audit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;
import org.hibernate.query.Order;
import org.hibernate.query.Page;

/** The audit's queries. */
interface AuditBook {
    EntityManager entityManager();

    String ASKED =
            "where at >= :from and at < :to and lower(actor) like :person escape '!' and (allowed = false or :deniedOnly = false)";

    @HQL("from AuditEntry " + ASKED)
    List<AuditEntry> page(
            Instant from,
            Instant to,
            String person,
            boolean deniedOnly,
            List<Order<? super AuditEntry>> order,
            Page page);

    @HQL("from AuditEntry " + ASKED + " and array_contains(clients, :client)")
    List<AuditEntry> pageAbout(
            UUID client,
            Instant from,
            Instant to,
            String person,
            boolean deniedOnly,
            List<Order<? super AuditEntry>> order,
            Page page);

    @HQL("from AuditEntry where xact >= :fromXact and xact < :toXact order by id")
    List<AuditEntry> entries(long fromXact, long toXact);

    @HQL("select count(*) from AuditEntry where xact >= :fromXact")
    List<Long> entriesFrom(long fromXact);

    /** Every transaction before this one is over. */
    @SQL("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
    List<Long> oldestRunning();

    /** The transaction of the entry that fills a batch; none where there are fewer. */
    @SQL(
            "select xact from audit_entry where xact >= :fromXact and xact < :over order by xact, id offset :batch limit 1")
    List<Long> endOfBatch(long fromXact, long over, int batch);

    /** One machine seals at a time; the lock ends with the transaction. */
    @SQL("select pg_try_advisory_xact_lock(4711004)")
    List<Boolean> lockSealing();

    @HQL("from AuditSeal where number = (select max(number) from AuditSeal)")
    List<AuditSeal> newestSeal();

    @HQL("from AuditSeal where number = :number")
    List<AuditSeal> seal(long number);

    /** Read, and not needed again in this transaction. */
    default void forget(Object entity) {
        entityManager().detach(entity);
    }

    default void add(AuditSeal seal) {
        entityManager().persist(seal);
        entityManager().flush();
    }

    default void add(AuditEntry entry) {
        entityManager().persist(entry);
        entityManager().flush();
        // what the database adds by itself is read when it is asked for
        entityManager().detach(entry);
    }
}
