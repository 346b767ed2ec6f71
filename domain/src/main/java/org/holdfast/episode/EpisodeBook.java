package org.holdfast.episode;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.EpisodeId;

/** Episodes and what is known of their dates. */
interface EpisodeBook {
    EntityManager entityManager();

    @HQL("from Stay where episode = :episode and retractedAt is null")
    Optional<Stay> standing(EpisodeId episode);

    @HQL("from Stay where client.value in (:clients) and retractedAt is null")
    List<Stay> standingOf(List<UUID> clients);

    @HQL("select e.id, e.client from Episode e where e.id.value in (:episodes)")
    List<Whose> whose(List<UUID> episodes);

    @HQL("select s.episode, p.name, t.name, s.admittedOn, s.dischargedOn, s.dischargeReason from Stay s"
            + " join Programme p on p.id = s.programme join Site t on t.id = s.site"
            + " where s.client = :client and s.retractedAt is null order by s.admittedOn desc")
    List<EpisodeRow> ofClient(ClientId client);

    /** Stays as they were known at {@code asOf}, of all sites. */
    @HQL("select s.episode, s.client, s.programme, s.site, s.admittedOn, s.dischargedOn, s.dischargeReason from Stay s"
            + " where s.recordedAt <= :asOf and (s.retractedAt is null or s.retractedAt > :asOf)"
            + " and s.admittedOn between :from and :to")
    List<EpisodeFact> knownAt(Instant asOf, LocalDate from, LocalDate to);

    @SQL("select zone from site where id = :site")
    List<String> zoneOfSite(UUID site);

    default void add(Object entity) {
        entityManager().persist(entity);
    }

    default void flush() {
        entityManager().flush();
    }
}
