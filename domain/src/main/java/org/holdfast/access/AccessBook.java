package org.holdfast.access;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.StaffId;
import org.holdfast.kernel.SupporterId;

/** Duties, care relationships, consents and portal ties. */
interface AccessBook {
    EntityManager entityManager();

    @SQL("select id from staff where subject = :subject")
    List<UUID> staffBySubject(String subject);

    @HQL("from Duty where staff = :staff and sinceAt <= :now and (untilAt is null or untilAt > :now)")
    List<Duty> dutiesOf(StaffId staff, Instant now);

    /** Each of these clients with their site, and whether this member of staff looks after them now: one question for all. */
    @SQL(
            "select c.id, c.site_id, exists (select 1 from care_relationship r where r.client_id = c.id and r.staff_id = :staff"
                    + " and r.since_at <= :now and (r.until_at is null or r.until_at > :now)) from client c where c.id in (:clients)")
    List<Object[]> bonds(UUID staff, List<UUID> clients, Instant now);

    @SQL("select id, given_name || ' ' || family_name from staff order by family_name, given_name")
    List<Object[]> colleagues();

    @SQL("select id from client where record_number = :number")
    List<UUID> clientByNumber(String number);

    /** What a tie sees right now, under which consent, for what purpose, and the tie's name. */
    @SQL("select x.client_id, x.consent_id, c.purpose, concat_ws(' ', s.given_name, s.family_name)"
            + " from consents_sharing(:supporter, :category, cast(:now as timestamptz)) x join consent c on c.id = x.consent_id"
            + " join supporter s on s.id = c.supporter_id order by c.recorded_at desc")
    List<Object[]> consentsSharing(UUID supporter, String category, Instant now);

    @HQL("from Disclosure where client = :client and disclosedAt >= :from order by disclosedAt desc, id desc")
    List<Disclosure> disclosures(ClientId client, Instant from);

    @SQL("select id, record_number from client where id in (:clients)")
    List<Object[]> numbersOf(List<UUID> clients);

    /** People who opened the record of a client with their own family name, newest first. */
    @SQL("select e.actor, c.record_number, max(e.at), count(*) from audit_entry e join staff s on s.subject = e.subject"
            + " join client c on c.id = any (e.client_ids) where e.allowed and e.action = 'SEE_CLIENT' and e.at >= :since"
            + " and lower(c.family_name) = lower(s.family_name) group by 1, 2 order by 3 desc limit 20")
    List<Object[]> namesakes(Instant since);

    /** People who opened more than so many records, one by one, within an hour of the clock. */
    @SQL("select e.actor, '', max(e.at), count(distinct c) from audit_entry e, unnest(e.client_ids) c where e.allowed"
            + " and e.action = 'SEE_CLIENT' and e.at >= :since group by e.subject, e.actor, date_trunc('hour', e.at)"
            + " having count(distinct c) > :many order by 3 desc limit 20")
    List<Object[]> readers(Instant since, int many);

    /** People who were refused more than so many times within an hour of the clock. */
    @SQL("select e.actor, '', max(e.at), count(*) from audit_entry e where not e.allowed and e.action <> 'SEE_SHARED'"
            + " and e.at >= :since group by e.subject, e.actor, date_trunc('hour', e.at) having count(*) > :many"
            + " order by 3 desc limit 20")
    List<Object[]> refused(Instant since, int many);

    @HQL("from CareRelationship where staff = :staff and client = :client and untilAt is null")
    List<CareRelationship> openCare(StaffId staff, ClientId client);

    @SQL(
            "select t.supporter_id from portal_tie t join portal_account a on a.id = t.account_id where a.subject = :subject order by 1")
    List<UUID> tiesOf(String subject);

    /** Clients whose live consent lets this tie, which has not ended, see this category, on the local day of their site. */
    @SQL("select * from clients_sharing(:supporter, :category, cast(:now as timestamptz))")
    List<UUID> clientsSharing(UUID supporter, String category, Instant now);

    @HQL("from Consent where client = :client order by recordedAt desc")
    List<Consent> consentsOf(ClientId client);

    @HQL("from Consent where supporter = :supporter and retractedAt is null")
    List<Consent> openConsents(SupporterId supporter);

    @SQL("select client_id from supporter where id = :supporter")
    List<UUID> clientOfSupporter(UUID supporter);

    @SQL(
            "select count(*) > 0 from support_tie where supporter_id = :supporter and retracted_at is null and to_on < :today")
    List<Boolean> tieEnded(UUID supporter, LocalDate today);

    @SQL("select s.zone from client c join site s on s.id = c.site_id where c.id = :client")
    List<String> zoneOf(UUID client);

    default void add(Object entity) {
        entityManager().persist(entity);
    }
}
