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
import org.holdfast.kernel.SiteId;

/** Episodes and what is known of their dates. */
interface EpisodeBook {
    EntityManager entityManager();

    @HQL("from Stay where episode = :episode and retractedAt is null")
    Optional<Stay> standing(EpisodeId episode);

    @HQL("from Stay where client.value in (:clients) and retractedAt is null")
    List<Stay> standingOf(List<UUID> clients);

    @HQL("select e.id, e.client from Episode e where e.id.value in (:episodes)")
    List<Whose> whose(List<UUID> episodes);

    @HQL(
            "select s.episode, s.id, s.programme, s.site, p.name, t.name, s.firstRequestOn, s.firstContactOn, s.admittedOn,"
                    + " s.lastContactOn, s.dischargedOn, s.dischargeReason, s.dischargePlanned, s.clientWords, s.clinicianWords from Stay s"
                    + " join Programme p on p.id = s.programme join Site t on t.id = s.site"
                    + " where s.client = :client and s.retractedAt is null order by s.admittedOn desc, s.recordedAt desc")
    List<StayRow> ofClient(ClientId client);

    @HQL("select g.episode, g.programme, g.site, p.name, t.name, g.levelOfCare, g.fromOn, g.toOn from CareSegment g"
            + " join Programme p on p.id = g.programme join Site t on t.id = g.site"
            + " where g.client = :client and g.retractedAt is null order by g.fromOn, g.recordedAt")
    List<SegmentRow> coursesOf(ClientId client);

    @HQL("from CareSegment where episode = :episode and retractedAt is null order by fromOn, recordedAt")
    List<CareSegment> course(EpisodeId episode);

    /** The last day on which they came to a session of this stay. */
    @SQL(
            "select cast(max(e.held_on) as text) from attendance a join session e on e.id = a.session_id and e.retracted_at is null"
                    + " join attendance_mark m on m.attendance_id = a.id and m.retracted_at is null where a.client_id = :client"
                    + " and a.retracted_at is null and (a.episode_id = :episode or a.episode_id is null)"
                    + " and m.mark in ('ATTENDED', 'ATTENDED_LATE', 'ATTENDED_PARTIAL')")
    List<String> lastService(UUID client, UUID episode);

    /** Open stays of people in this person's care in which nobody came for so many days, and that nobody has looked at since. */
    @SQL(
            "select y.episode_id, y.id, c.id, c.given_name, c.family_name, c.preferred_name, c.pronouns, c.record_number, p.name, s.name,"
                    + " cast(y.admitted_on as text), cast(v.last as text), cast(n.next as text),"
                    + " cast(cast(:now as timestamptz) at time zone s.zone as date) - greatest(coalesce(v.last, y.admitted_on), y.admitted_on)"
                    + " from stay y join client c on c.id = y.client_id left join lateral (select g.programme_id, g.site_id from care_segment g"
                    + " where g.episode_id = y.episode_id and g.retracted_at is null order by g.from_on desc, g.recorded_at desc limit 1) g on true"
                    + " join programme p on p.id = coalesce(g.programme_id, y.programme_id) join site s on s.id = coalesce(g.site_id, y.site_id)"
                    + " left join lateral (select max(e.held_on) as last from attendance a join session e on e.id = a.session_id"
                    + " and e.retracted_at is null join attendance_mark m on m.attendance_id = a.id and m.retracted_at is null"
                    + " where a.client_id = y.client_id and a.retracted_at is null and (a.episode_id = y.episode_id or a.episode_id is null)"
                    + " and m.mark in ('ATTENDED', 'ATTENDED_LATE', 'ATTENDED_PARTIAL')) v on true"
                    + " left join lateral (select min(e.held_on) as next from attendance a join session e on e.id = a.session_id"
                    + " and e.retracted_at is null where a.client_id = y.client_id and a.retracted_at is null"
                    + " and e.held_on >= cast(cast(:now as timestamptz) at time zone s.zone as date) and not exists (select 1 from attendance_mark m"
                    + " where m.attendance_id = a.id and m.retracted_at is null and m.mark <> 'WITHDRAWN')) n on true"
                    + " left join lateral (select max(k.recorded_at) as at from stay_kept k where k.episode_id = y.episode_id) k on true"
                    + " where y.retracted_at is null and y.discharged_on is null"
                    + " and exists (select 1 from care_relationship r join duty d on d.staff_id = r.staff_id"
                    + " where r.client_id = c.id and r.staff_id = :staff and r.since_at <= cast(:now as timestamptz)"
                    + " and (r.until_at is null or r.until_at > cast(:now as timestamptz)) and d.role = 'CLINICIAN'"
                    + " and d.since_at <= cast(:now as timestamptz) and (d.until_at is null or d.until_at > cast(:now as timestamptz))"
                    + " and (d.site_id is null or d.site_id = c.site_id))"
                    + " and cast(cast(:now as timestamptz) at time zone s.zone as date) - greatest(coalesce(v.last, y.admitted_on), y.admitted_on,"
                    + " cast(k.at at time zone s.zone as date)) >= :days order by 14 desc, c.sorts_by limit 200")
    List<Object[]> quiet(UUID staff, Instant now, int days);

    @SQL("select site_id from client where id = :client")
    List<UUID> siteOfClient(UUID client);

    /** Stays as they were known at {@code asOf}, of all sites. */
    @HQL("select s.episode, s.client, s.programme, s.site, s.admittedOn, s.dischargedOn, s.dischargeReason from Stay s"
            + " where s.recordedAt <= :asOf and (s.retractedAt is null or s.retractedAt > :asOf)"
            + " and s.admittedOn between :from and :to")
    List<EpisodeFact> knownAt(Instant asOf, LocalDate from, LocalDate to);

    @SQL("select zone from site where id = :site")
    List<String> zoneOfSite(UUID site);

    /** What changes here for this client waits for whoever changes it already; it is over with the transaction. */
    default void oneAtATime(ClientId client) {
        entityManager()
                .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended('stay ' || cast(:client as text), 0))",
                        Object.class)
                .setParameter("client", client.toString())
                .getResultList();
    }

    /** The client is of another site from now on; of which before, stays on record. */
    default void moveClient(ClientId client, SiteId to, Instant at, String by) {
        entityManager()
                .createNativeQuery(
                        "insert into client_was select gen_random_uuid(), id, given_name, family_name, preferred_name,"
                                + " pronouns, born_on, site_id, :at, :by from client where id = :client")
                .setParameter("at", at)
                .setParameter("by", by)
                .setParameter("client", client.value())
                .executeUpdate();
        entityManager()
                .createNativeQuery("update client set site_id = :site, version = version + 1 where id = :client")
                .setParameter("site", to.value())
                .setParameter("client", client.value())
                .executeUpdate();
    }

    default void keepOpen(EpisodeId episode, ClientId client, String reason, Saying saying) {
        entityManager()
                .createNativeQuery(
                        "insert into stay_kept values (gen_random_uuid(), :episode, :client, :reason, :at, :by)")
                .setParameter("episode", episode.value())
                .setParameter("client", client.value())
                .setParameter("reason", reason)
                .setParameter("at", saying.at())
                .setParameter("by", saying.by())
                .executeUpdate();
    }

    default void add(Object entity) {
        entityManager().persist(entity);
    }

    default void flush() {
        entityManager().flush();
    }
}
