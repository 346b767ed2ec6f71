package org.holdfast.rights;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.SQL;

/** Requests, holds and removals: few rows, asked as they are. */
interface RightsBook {
    EntityManager entityManager();

    /** With the steps taken, one row a step. */
    @SQL(
            "select k.id, c.record_number, k.disputed, k.words, k.received_on, s.zone, k.client_id, p.kind, p.recorded_at, p.note"
                    + " from correction k join client c on c.id = k.client_id join site s on s.id = c.site_id"
                    + " left join correction_step p on p.correction_id = k.id where k.client_id = :client"
                    + " order by k.recorded_at desc, k.id, p.recorded_at, p.id")
    List<Object[]> correctionsOf(UUID client);

    @SQL(
            "select k.id, c.record_number, k.disputed, k.words, k.received_on, s.zone, k.client_id from correction k join client c"
                    + " on c.id = k.client_id join site s on s.id = c.site_id order by exists (select 1 from correction_step p"
                    + " where p.correction_id = k.id and p.kind in ('ACCEPTED', 'DENIED')), k.received_on limit 500")
    List<Object[]> corrections();

    @SQL("select client_id, received_on from correction where id = :id")
    List<Object[]> correction(UUID id);

    @SQL(
            "select correction_id, kind, recorded_at, note from correction_step where correction_id in (:corrections) order by recorded_at, id")
    List<Object[]> steps(List<UUID> corrections);

    @SQL("select s.zone from client c join site s on s.id = c.site_id where c.id = :client")
    List<String> zoneOf(UUID client);

    @SQL(
            "select h.id, c.record_number, h.reason, h.recorded_at, h.client_id from legal_hold h join client c on c.id = h.client_id"
                    + " where h.retracted_at is null order by h.recorded_at desc")
    List<Object[]> holds();

    @SQL("select client_id from legal_hold where id = :hold and retracted_at is null")
    List<UUID> held(UUID hold);

    @SQL(
            "select d.client_id, c.record_number, s.name, d.discharged_on, d.due_on, r.id, r.proposed_by, r.proposed_at,"
                    + " concat_ws(' ', f.given_name, f.family_name) from removals_due(cast(:now as timestamptz)) d join client c"
                    + " on c.id = d.client_id join site s on s.id = d.site_id left join removal r on r.client_id = d.client_id"
                    + " and r.confirmed_at is null left join staff f on f.subject = r.proposed_by order by d.due_on, c.record_number limit 500")
    List<Object[]> due(Instant now);

    @SQL("select client_id from removal where id = :proposal and confirmed_at is null")
    List<UUID> proposed(UUID proposal);

    @SQL("select id, name, retention_years from site order by name")
    List<Object[]> sites();

    default int run(String statement, Object... values) {
        Query query = entityManager().createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate();
    }

    default void addCorrection(UUID id, UUID client, NewCorrection given, Instant now, String by) {
        run(
                "insert into correction values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                id,
                client,
                given.disputed().strip(),
                given.words().strip(),
                given.receivedOn(),
                now,
                by);
    }

    default void addStep(UUID id, UUID correction, CorrectionStep kind, String note, Instant now, String by) {
        run(
                "insert into correction_step values (?1, ?2, ?3, ?4, ?5, ?6)",
                id,
                correction,
                kind.name(),
                note.strip(),
                now,
                by);
    }

    default void hold(UUID id, UUID client, String reason, Instant now, String by) {
        run(
                "insert into legal_hold (id, client_id, reason, recorded_at, recorded_by) values (?1, ?2, ?3, ?4, ?5)"
                        + " on conflict (client_id) where retracted_at is null do nothing",
                id,
                client,
                reason.strip(),
                now,
                by);
    }

    default void lift(UUID hold, Instant now, String by) {
        run(
                "update legal_hold set retracted_at = ?1, retracted_by = ?2 where id = ?3 and retracted_at is null",
                now,
                by,
                hold);
    }

    default void propose(UUID id, UUID client, Instant now, String by) {
        run(
                "insert into removal (id, client_id, site_id, proposed_at, proposed_by) select ?1, c.id, c.site_id, ?2, ?3"
                        + " from client c where c.id = ?4 on conflict (client_id) where confirmed_at is null do nothing",
                id,
                now,
                by,
                client);
    }

    default void remove(UUID proposal, String confirmer, Instant now) {
        entityManager()
                .createNativeQuery("select cast(remove_client(?1, ?2, ?3) as text)", String.class)
                .setParameter(1, proposal)
                .setParameter(2, confirmer)
                .setParameter(3, now)
                .getResultList();
        entityManager().clear();
    }

    default void keepFor(UUID site, Integer years) {
        run("update site set retention_years = cast(?1 as integer) where id = ?2", years, site);
    }

    default void forget(UUID site) {
        run("update site set retention_years = null where id = ?1", site);
    }
}
