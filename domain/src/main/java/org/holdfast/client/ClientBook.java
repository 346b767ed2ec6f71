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

    @HQL(
            "select c from Client c where exists (select 1 from CareRelationship r where r.client = c.id and r.staff = :staff"
                    + " and r.sinceAt <= :now and (r.untilAt is null or r.untilAt > :now))"
                    + " order by c.familyName, c.givenName")
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
