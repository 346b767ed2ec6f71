package org.holdfast.relapse;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.UseEventId;
import org.jspecify.annotations.Nullable;

/** Returns to use. */
interface UseEventBook {
    EntityManager entityManager();

    @HQL("select id, kind, occurredOn, precision, source, certainty, substance, note, recordedAt from UseEvent"
            + " where client = :client and retractedAt is null order by occurredOn desc")
    List<UseEventRow> ofClient(ClientId client);

    /** As they were known at {@code asOf}, of everybody who has a stay at one of the sites. */
    @HQL("select e.client, e.occurredOn, e.kind from UseEvent e"
            + " where e.recordedAt <= :asOf and (e.retractedAt is null or e.retractedAt > :asOf)"
            + " and (:everySite = true or exists (select 1 from Stay y where y.client = e.client and y.site.value in (:sites)"
            + " and y.recordedAt <= :asOf and (y.retractedAt is null or y.retractedAt > :asOf)))")
    List<UseEventFact> knownAt(Instant asOf, boolean everySite, List<UUID> sites);

    @HQL("select c.id, t.zone, c.bornOn from Client c join Site t on t.id = c.site where c.id.value in (:clients)")
    List<ClientDays> daysOf(List<UUID> clients);

    default @Nullable UseEvent useEvent(UseEventId id) {
        return entityManager().find(UseEvent.class, id);
    }

    default void add(UseEvent event) {
        entityManager().persist(event);
    }
}
