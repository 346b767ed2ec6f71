package org.holdfast.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/**
 * Hands the container's EntityManager to the books, its only holders, the portal's own datasource to its wall, and
 * the audit's to what outlives a refusal.
 */
@Dependent
@SuppressWarnings("NullAway.Init") // the server fills it
class Persistence {
    @Produces
    @PersistenceContext(unitName = "holdfast")
    private EntityManager entityManager;

    @Produces
    @Portal
    @Resource(lookup = "java:jboss/datasources/PortalDS")
    private DataSource portal;

    @Produces
    @Apart
    @Resource(lookup = "java:jboss/datasources/ApartDS")
    private DataSource apart;
}
