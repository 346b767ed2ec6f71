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
