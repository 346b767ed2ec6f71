package org.holdfast.breach;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** Breaches. */
interface BreachBook {
    EntityManager entityManager();

    @HQL("from Breach order by discoveredOn desc, recordedAt desc")
    List<Breach> all();

    @HQL("from Breach where id = :id")
    List<Breach> one(UUID id);

    @HQL("from BreachAssessment order by recordedAt, id")
    List<BreachAssessment> assessments();

    @HQL("from BreachNotice order by sentOn, recordedAt")
    List<BreachNotice> notices();

    default void add(Object entity) {
        entityManager().persist(entity);
    }
}
