package org.holdfast.clinic;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;
import org.holdfast.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/** Sites and programmes. */
interface ClinicBook {
    EntityManager entityManager();

    @HQL("from Site order by name")
    List<Site> sites();

    @HQL("from Programme order by name")
    List<Programme> programmes();

    @HQL("from Site where code = :code")
    Optional<Site> siteByCode(String code);

    @HQL("from Programme where code = :code")
    Optional<Programme> programmeByCode(String code);

    @SQL("select id from staff where subject = :subject")
    List<UUID> staffBySubject(String subject);

    default @Nullable Site site(SiteId id) {
        return entityManager().find(Site.class, id);
    }

    default void add(Object entity) {
        entityManager().persist(entity);
    }
}
