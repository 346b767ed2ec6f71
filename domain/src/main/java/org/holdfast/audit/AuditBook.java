package org.holdfast.audit;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.annotations.processing.HQL;

/** The audit's queries. */
interface AuditBook {
    EntityManager entityManager();

    /** The entries, newest first. */
    @HQL("from AuditEntry order by id desc")
    List<AuditEntry> newestFirst();

    default void add(AuditEntry entry) {
        entityManager().persist(entry);
        entityManager().flush();
    }
}
