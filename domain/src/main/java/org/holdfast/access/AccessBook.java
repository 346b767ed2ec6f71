package org.holdfast.access;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.ConsentId;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** Duties, care relationships, consents and portal ties. */
interface AccessBook {
    EntityManager entityManager();

    /** The entry in the staff register and the duties held now, each with its site's zone; one row without a duty where there is none. */
    @SQL("select s.id, d.role, d.site_id, t.zone, d.since_at from staff s left join duty d on d.staff_id = s.id"
            + " and d.since_at <= cast(:now as timestamptz) and (d.until_at is null or d.until_at > cast(:now as timestamptz))"
            + " left join site t on t.id = d.site_id where s.subject = :subject")
    List<Object[]> registered(String subject, Instant now);

    @HQL("from Duty where staff = :staff and sinceAt <= :now and (untilAt is null or untilAt > :now)")
    List<Duty> dutiesOf(StaffId staff, Instant now);

    /**
     * Each of these clients with their site and its zone, whether this member of staff looks after them now, and under which broken glass they see
     * them now: one question for all.
     */
    @SQL(
            "select c.id, c.site_id, exists (select 1 from care_relationship r where r.client_id = c.id and r.staff_id = :staff"
                    + " and r.since_at <= :now and (r.until_at is null or r.until_at > :now)), (select g.id from glass g"
                    + " where g.client_id = c.id and g.staff_id = :staff and g.opened_at <= :now and g.closes_at > :now"
                    + " and not exists (select 1 from glass_end e where e.glass_id = g.id) order by g.opened_at desc limit 1),"
                    + " t.zone from client c join site t on t.id = c.site_id where c.id in (:clients)")
    List<Object[]> bonds(UUID staff, List<UUID> clients, Instant now);

    @SQL("select id, given_name || ' ' || family_name from staff order by family_name, given_name")
    List<Object[]> colleagues();

    @SQL("select id from client where record_number = :number")
    List<UUID> clientByNumber(String number);

    @HQL("from Consent where id = :consent")
    List<Consent> consent(ConsentId consent);

    @HQL("from Disclosure where client = :client and disclosedAt >= :from order by disclosedAt desc, id desc")
    List<Disclosure> disclosures(ClientId client, Instant from);

    @SQL("select d.disclosed_at, d.ground, d.recipient, d.what, d.output, d.purpose, c.version,"
            + " coalesce(nullif(concat_ws(' ', s.given_name, s.family_name), ''), d.recipient) from disclosure d"
            + " left join consent c on c.id = d.consent_id left join staff s on s.subject = d.recorded_by"
            + " where d.client_id = :client and d.disclosed_at >= :from order by d.disclosed_at desc, d.id desc")
    List<Object[]> accounted(UUID client, Instant from);

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

    @HQL("from CareRelationship where client = :client and untilAt is null order by lead desc, sinceAt, id")
    List<CareRelationship> careNow(ClientId client);

    @SQL(
            "select r.staff_id, concat_ws(' ', s.given_name, s.family_name), r.lead, r.since_at, r.until_at from care_relationship r"
                    + " join staff s on s.id = r.staff_id where r.client_id = :client and r.since_at <= cast(:now as timestamptz)"
                    + " and (r.until_at is null or r.until_at > r.since_at) order by r.until_at is not null, case when r.until_at is null then r.lead end desc, r.until_at desc, r.since_at limit 50")
    List<Object[]> careOf(UUID client, Instant now);

    /** Clinicians whose duty reaches this site now, by name. */
    @SQL("select s.id, concat_ws(' ', s.given_name, s.family_name) from staff s where exists (select 1 from duty d"
            + " where d.staff_id = s.id and d.role = 'CLINICIAN' and (d.site_id is null or d.site_id = :site)"
            + " and d.since_at <= cast(:now as timestamptz) and (d.until_at is null or d.until_at > cast(:now as timestamptz)))"
            + " order by s.family_name, s.given_name")
    List<Object[]> cliniciansAt(UUID site, Instant now);

    @SQL("select site_id from client where id = :client")
    List<UUID> siteOf(UUID client);

    @HQL("from CareRelationship where staff = :staff and client = :client and untilAt is null")
    List<CareRelationship> openCare(StaffId staff, ClientId client);

    @SQL(
            "select t.supporter_id from portal_tie t join portal_account a on a.id = t.account_id where a.subject = :subject order by 1")
    List<UUID> tiesOf(String subject);

    /** Live consents of this tie that name a category, and what stands in the way of each. */
    @SQL("select client_id, consent_id, paused, flagged, tie_ended, died from sharing_facts(:supporter, :category,"
            + " cast(:now as timestamptz))")
    List<Object[]> sharingFacts(UUID supporter, String category, Instant now);

    /** Clients whose live consent lets this tie, which has not ended, see this category, on the local day of their site. */
    @SQL("select * from clients_sharing(:supporter, :category, cast(:now as timestamptz))")
    List<UUID> clientsSharing(UUID supporter, String category, Instant now);

    /**
     * Consents, newest first, each with how often it is paused now, and what it ended with before its last day: the stay it was given
     * for, or the client's death; one row a category.
     */
    @HQL("select c, (select count(p.id) from ConsentPause p where p.consentId = c.id.value and p.retractedAt is null),"
            + " function('consent_ended', c.id.value, :today) from Consent c left join fetch c.categories"
            + " where c.client = :client order by c.recordedAt desc, c.version desc")
    List<Object[]> consentsOf(ClientId client, LocalDate today);

    @HQL("from Consent where client = :client and retractedAt is null")
    List<Consent> openConsents(ClientId client);

    /** How many consents there have been towards this supporter, or towards this recipient of counselling notes. */
    @SQL("select count(*) from consent where client_id = :client and kind = :kind and (supporter_id = :supporter"
            + " or supporter_id is null and recipient = :recipient)")
    List<Long> consentsTowards(UUID client, String kind, @Nullable UUID supporter, String recipient);

    /** The client's stay as it is now, the latest first, and the programme's name. */
    @SQL(
            "select y.episode_id, p.name from stay y left join care_segment g on g.episode_id = y.episode_id and g.retracted_at is null"
                    + " and g.to_on is null join programme p on p.id = coalesce(g.programme_id, y.programme_id) where y.client_id = :client"
                    + " and y.retracted_at is null and y.discharged_on is null order by y.admitted_on desc limit 1")
    List<Object[]> stayNow(UUID client);

    /** The names, record number, day of birth, site, zone and legal profile that a consent has to say, and whether the client died. */
    @SQL(
            "select concat_ws(' ', nullif(c.given_name, ''), nullif(c.family_name, '')), c.record_number, c.born_on, s.name, s.zone,"
                    + " s.legal_profile, exists (select 1 from stay y where y.client_id = c.id and y.retracted_at is null"
                    + " and y.discharge_reason = 'DIED') from client c join site s on s.id = c.site_id where c.id = :client")
    List<Object[]> consentFacts(UUID client);

    @SQL("select concat_ws(' ', s.given_name, s.family_name), t.relationship from supporter s left join support_tie t"
            + " on t.supporter_id = s.id and t.retracted_at is null where s.id = :supporter")
    List<Object[]> supporterFacts(UUID supporter);

    @HQL("from AgeRule where retractedAt is null")
    List<AgeRule> ageRules();

    /** The programmes in which the client is now: where a transfer took them, else where they were admitted. */
    @SQL(
            "select distinct coalesce(g.programme_id, y.programme_id) from stay y left join care_segment g on g.episode_id = y.episode_id"
                    + " and g.retracted_at is null and g.to_on is null where y.client_id = :client and y.retracted_at is null"
                    + " and y.discharged_on is null")
    List<UUID> programmesNow(UUID client);

    @HQL("from ConsentPause where consentId in (:consents) and retractedAt is null")
    List<ConsentPause> pausesOf(List<UUID> consents);

    @HQL("from SafetyFlag where client = :client and retractedAt is null order by recordedAt")
    List<SafetyFlag> flagsOf(ClientId client);

    @HQL("from Representative where client = :client and retractedAt is null order by recordedAt")
    List<Representative> representativesOf(ClientId client);

    @SQL(
            "select pdf from paper p join consent c on c.paper_digest = p.digest where c.id = :consent and c.client_id = :client")
    List<byte[]> paperOf(UUID consent, UUID client);

    @HQL("from SignIn where subject = :subject and at >= :from order by at desc, id desc limit 50")
    List<SignIn> signInsOf(String subject, Instant from);

    default void forgetSignIns(String subject, Instant before) {
        entityManager()
                .createNativeQuery("delete from sign_in where subject = :subject and at < :before")
                .setParameter("subject", subject)
                .setParameter("before", before)
                .executeUpdate();
    }

    @SQL("select id, name, legal_profile from site order by name")
    List<Object[]> sites();

    @SQL("select id, name from programme order by name")
    List<Object[]> programmes();

    /** A glass with its client, its end and its review; the columns are those of a row. */
    String GLASS =
            "select g.id, g.client_id, c.record_number, concat_ws(' ', s.given_name, s.family_name), g.opened_at,"
                    + " g.closes_at, e.ended_at, g.reason, g.personnel, g.disclosed_by, g.disclosed_at, g.nature, r.verdict, r.note,"
                    + " coalesce(concat_ws(' ', v.given_name, v.family_name), r.recorded_by), t.zone from glass g join client c on c.id = g.client_id"
                    + " join site t on t.id = c.site_id"
                    + " join staff s on s.id = g.staff_id left join glass_end e on e.glass_id = g.id"
                    + " left join glass_review r on r.glass_id = g.id left join staff v on v.subject = r.recorded_by";

    @SQL(GLASS + " where g.id = :glass")
    List<Object[]> glass(UUID glass);

    @SQL(GLASS + " where g.recorded_by = :subject and g.opened_at <= :now and g.closes_at > :now and e.ended_at is null"
            + " order by g.opened_at desc")
    List<Object[]> glassesOf(String subject, Instant now);

    @SQL(GLASS + " order by r.id is not null, case when r.id is null then g.opened_at end, g.opened_at desc limit 200")
    List<Object[]> glasses();

    @SQL(
            "select g.id from glass g where not exists (select 1 from glass_review r where r.glass_id = g.id) order by g.opened_at")
    List<UUID> glassesWaiting();

    @SQL("select recorded_by from glass where id = :glass")
    List<String> glassBy(UUID glass);

    @SQL("select at, action, detail from audit_entry where detail like :glass and action <> 'REVIEW_GLASS' order by id")
    List<Object[]> readsUnder(String glass);

    /** What changes here for this client waits for whoever changes it already; it is over with the transaction. */
    default void oneAtATime(UUID client) {
        entityManager()
                .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended(cast(:client as text), 0))", Object.class)
                .setParameter("client", client.toString())
                .getResultList();
    }

    default void setLegalProfile(UUID site, String profile) {
        entityManager()
                .createNativeQuery("update site set legal_profile = :profile where id = :site")
                .setParameter("profile", profile)
                .setParameter("site", site)
                .executeUpdate();
    }

    /** The local day of the client's site. */
    default LocalDate today(ClientId client, Clock clock) {
        ZoneId zone =
                zoneOf(client.value()).stream().map(ZoneId::of).findFirst().orElseThrow();
        return LocalDate.now(clock.withZone(zone));
    }

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

    /** Ends what stands before its successor is added. */
    default void flush() {
        entityManager().flush();
    }
}
