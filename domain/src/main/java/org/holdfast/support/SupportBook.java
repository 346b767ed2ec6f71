package org.holdfast.support;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SupporterId;
import org.jspecify.annotations.Nullable;

/** Supporters and ties. */
interface SupportBook {
    EntityManager entityManager();

    @HQL(
            "select s.id, s.givenName, s.familyName, t.relationship, t.category, t.emotional, t.informational, t.practical, t.strength,"
                    + " t.phone, t.fromOn, t.toOn from Supporter s join SupportTie t on t.supporter = s.id"
                    + " where s.client = :client and t.retractedAt is null order by t.fromOn, s.givenName")
    List<SupporterRow> ofClient(ClientId client);

    @HQL("from SupportTie where supporter = :supporter and retractedAt is null")
    Optional<SupportTie> standing(SupporterId supporter);

    @HQL("select t.zone from Client c join Site t on t.id = c.site where c.id = :client")
    Optional<String> zoneOf(ClientId client);

    default @Nullable Supporter supporter(SupporterId id) {
        return entityManager().find(Supporter.class, id);
    }

    default void add(Object entity) {
        entityManager().persist(entity);
    }

    default void flush() {
        entityManager().flush();
    }
}
