package org.holdfast.kernel;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Hands the container's EntityManager to the books, its only holders. */
@Dependent
class Persistence {
    @Produces
    @PersistenceContext(unitName = "holdfast")
    private EntityManager entityManager;
}
