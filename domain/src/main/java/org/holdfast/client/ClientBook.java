package org.holdfast.client;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** Clients. */
interface ClientBook {
    EntityManager entityManager();

    /** In this person's care, at a site where they are on duty: the same as the Gate asks of a single record. */
    @HQL("select c from Client c where exists (select 1 from CareRelationship r join Duty d on d.staff = r.staff"
            + " where r.client = c.id and r.staff = :staff and r.sinceAt <= :now and (r.untilAt is null or r.untilAt > :now)"
            + " and d.role = CLINICIAN and d.sinceAt <= :now and (d.untilAt is null or d.untilAt > :now)"
            + " and (d.site.value is null or d.site.value = c.site.value)) order by c.familyName, c.givenName")
    List<Client> caseload(StaffId staff, Instant now);

    @HQL("select c.recordNumber.value, c.id from Client c where c.recordNumber.value in (:numbers)")
    List<Numbered> numbered(List<String> numbers);

    @SQL("select s.zone from site s where s.id = :site")
    List<String> zoneOfSite(UUID site);

    default @Nullable Client client(ClientId id) {
        return entityManager().find(Client.class, id);
    }

    default void add(Client client) {
        entityManager().persist(client);
    }
}
