package org.holdfast.session;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.StaffId;

/** Rosters, what is put down on them and not saved, and the codes on their sheets. */
interface RosterBook {
    EntityManager entityManager();

    @HQL(SessionBook.LINE + SessionBook.IN_CARE + " and s.id = :session order by c.familyName, c.givenName, a.id")
    List<Line> linesOf(StaffId staff, Instant now, SessionId session);

    @HQL("from RosterDraft where key.staff = :staff and session = :session")
    List<RosterDraft> drafts(StaffId staff, SessionId session);

    @HQL(
            "select c.id, concat(coalesce(nullif(trim(c.preferredName), ''), c.givenName), ' ', c.familyName), c.recordNumber.value"
                    + " from Client c join Session s on s.id = :session where c.site = s.site"
                    + " and exists (select 1 from CareRelationship r join Duty d on d.staff = r.staff where r.client = c.id and r.staff = :staff"
                    + " and r.sinceAt <= :now and (r.untilAt is null or r.untilAt > :now) and d.role = CLINICIAN and d.sinceAt <= :now"
                    + " and (d.untilAt is null or d.untilAt > :now) and (d.site.value is null or d.site.value = c.site.value))"
                    + " and not exists (select 1 from Attendance a where a.session = s.id and a.client = c.id and a.retractedAt is null)"
                    + " order by c.familyName, c.givenName")
    List<WalkInRow> walkIns(StaffId staff, SessionId session, Instant now);

    @SQL("select client_id from attendance where session_id = :session and retracted_at is null")
    List<UUID> clientsOn(UUID session);

    @SQL("select id from attendance where session_id = :session and walk_in and retracted_at is null")
    List<UUID> walkInsOn(UUID session);

    @SQL(
            "select concat_ws(' ', c.given_name, c.family_name) from session s join staff c on c.id = s.clinician_id where s.id = :session")
    List<String> clinicianOf(UUID session);

    @SQL("select t.name from session s join site t on t.id = s.site_id where s.id = :session")
    List<String> siteNameOf(UUID session);

    @SQL("select site_id from client where id = :client")
    List<UUID> siteOf(UUID client);

    /** The stays of that day, one at this site first. */
    @SQL("select episode_id from stay where client_id = :client and retracted_at is null and admitted_on <= :day"
            + " and (discharged_on is null or discharged_on >= :day) order by site_id = :site desc, admitted_on desc")
    List<UUID> stayOn(UUID client, LocalDate day, UUID site);

    @SQL("select session_id from sheet_code where code = :code")
    List<UUID> withCode(String code);

    @SQL("select code from sheet_code where session_id = :session")
    List<String> codesOf(UUID session);

    /** The session's code, made where there is none; of two who make one at the same moment, the first one's stays. */
    default String codeOf(SessionId session, Instant now, String by) {
        List<String> known = codesOf(session.value());
        while (known.isEmpty()) {
            entityManager()
                    .createNativeQuery("insert into sheet_code (session_id, code, made_at, made_by)"
                            + " values (:session, :code, :now, :by) on conflict do nothing")
                    .setParameter("session", session.value())
                    .setParameter("code", SheetCode.drawn())
                    .setParameter("now", now)
                    .setParameter("by", by)
                    .executeUpdate();
            known = codesOf(session.value());
        }
        return known.getFirst();
    }

    /** Nobody has put anything down for this line any more. */
    default void forget(UUID line) {
        entityManager()
                .createNativeQuery("delete from roster_draft where attendance_id = :line")
                .setParameter("line", line)
                .executeUpdate();
    }

    default void add(RosterDraft draft) {
        entityManager().persist(draft);
    }

    default void remove(RosterDraft draft) {
        entityManager().remove(draft);
    }

    default void flush() {
        entityManager().flush();
    }
}
