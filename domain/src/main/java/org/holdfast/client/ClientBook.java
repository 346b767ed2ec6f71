package org.holdfast.client;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;
import org.holdfast.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/** Clients, and what they were called before. */
interface ClientBook {
    /** In this person's care, at a site where they are on duty: the same as the Gate asks of a single record. */
    String IN_CARE = "exists (select 1 from care_relationship r join duty d on d.staff_id = r.staff_id"
            + " where r.client_id = c.id and r.staff_id = :staff and r.since_at <= cast(:now as timestamptz)"
            + " and (r.until_at is null or r.until_at > cast(:now as timestamptz)) and d.role = 'CLINICIAN'"
            + " and d.since_at <= cast(:now as timestamptz) and (d.until_at is null or d.until_at > cast(:now as timestamptz))"
            + " and (d.site_id is null or d.site_id = c.site_id))";

    /** What was typed is found in names and number, word by word; with nothing typed, everybody. */
    String FOUND = " from client c where c.found_by like coalesce((sought(:typed))[1], '%')"
            + " and c.found_by like all (sought(:typed)) and " + IN_CARE;

    EntityManager entityManager();

    @SQL("select c.*" + FOUND + " order by c.sorts_by, c.id offset :skipped limit :most")
    List<Client> found(UUID staff, Instant now, String typed, int skipped, int most);

    @SQL("select count(*)" + FOUND)
    List<Long> howMany(UUID staff, Instant now, String typed);

    /** Whose name is spelled alike, or who has the same birthday and nearly the name, of those in this person's care. */
    @SQL(
            "select c.* from client c where " + IN_CARE + " and (c.found_by like all (sought(:name))"
                    + " or similarity(c.sorts_by, folded(:name)) >= case when c.born_on = cast(:bornOn as date) then 0.25 else 0.55 end)"
                    + " order by c.born_on is distinct from cast(:bornOn as date), similarity(c.sorts_by, folded(:name)) desc, c.id limit 5")
    List<Client> alike(UUID staff, Instant now, String name, @Nullable LocalDate bornOn);

    /** Who at this site has this very name and birthday, and is in other hands. */
    @SQL(
            "select c.id from client c where c.site_id = :site and c.born_on = :bornOn and folded(:name) in (folded(c.given_name || ' '"
                    + " || c.family_name), folded(coalesce(c.preferred_name, '') || ' ' || c.family_name)) and not "
                    + IN_CARE + " limit 5")
    List<UUID> inOtherHands(UUID site, UUID staff, Instant now, String name, LocalDate bornOn);

    @HQL("select c.recordNumber.value, c.id from Client c where c.recordNumber.value in (:numbers)")
    List<Numbered> numbered(List<String> numbers);

    @SQL("select nextval('client_number')")
    List<Long> nextNumber();

    @HQL("select w.givenName, w.familyName, w.preferredName, w.pronouns, w.bornOn, w.changedAt,"
            + " coalesce(s.givenName || ' ' || s.familyName, w.changedBy) from ClientWas w left join Staff s on s.subject = w.changedBy"
            + " where w.client = :client order by w.changedAt desc, w.id desc")
    List<ClientWasRow> was(ClientId client);

    @SQL("select s.zone from site s where s.id = :site")
    List<String> zoneOfSite(UUID site);

    default @Nullable Client client(ClientId id) {
        return entityManager().find(Client.class, id);
    }

    /** The client, locked until the transaction ends: of two people changing it, the second waits and then sees the first's change. */
    default @Nullable Client clientToChange(ClientId id) {
        return entityManager().find(Client.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    default void add(Object entity) {
        entityManager().persist(entity);
    }

    default void flush() {
        entityManager().flush();
    }
}
