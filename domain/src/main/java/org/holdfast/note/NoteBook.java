package org.holdfast.note;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;
import org.holdfast.access.Sensitivity;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** Notes and drafts. The database shows what is kept apart to the author alone, who says so first ({@link #as}). */
interface NoteBook {
    String HELD =
            "select a.id, a.client, c.givenName, c.familyName, c.preferredName, s.kind, s.title, s.heldOn, s.startsAt, t.zone"
                    + " from Attendance a join Session s on s.id = a.session join Client c on c.id = a.client join Site t on t.id = s.site";

    /** A note that none has taken the place of. */
    String STANDS = " not exists (select 1 from Note b where b.amends = n.id)";

    EntityManager entityManager();

    /** Until the transaction ends, the database shows what this person may see of what is kept apart. */
    default void as(String subject) {
        entityManager()
                .createNativeQuery("select set_config('holdfast.subject', :subject, true)", String.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    @SQL("select client_id from attendance where id = :line")
    List<UUID> clientOf(UUID line);

    @HQL(HELD + " where a.id.value in (:lines)")
    List<Held> held(List<UUID> lines);

    @HQL("from Note n where n.client = :client and" + STANDS + " order by n.recordedAt desc, n.id desc")
    List<Note> ofClient(ClientId client);

    @HQL("from Note n where n.line = :line and" + STANDS + " order by n.recordedAt, n.id")
    List<Note> ofLine(AttendanceId line);

    /** The author's own that stands. */
    @HQL("from Note n where n.line = :line and n.recordedBy = :author and n.sensitivity = :sensitivity and" + STANDS)
    Optional<Note> own(AttendanceId line, String author, Sensitivity sensitivity);

    @HQL("from NoteDraft where author = :author and line = :line order by savedAt desc, id desc")
    List<NoteDraft> drafts(String author, AttendanceId line);

    /** Drafts of this author about people in their care now, at a site where they are on duty. */
    @HQL(
            "select a.id, d.sensitivity, a.client, c.givenName, c.familyName, c.preferredName, s.heldOn, max(d.savedAt) from NoteDraft d"
                    + " join Attendance a on a.id = d.line join Session s on s.id = a.session join Client c on c.id = a.client where d.author = :author"
                    + " and exists (select 1 from CareRelationship r join Duty u on u.staff = r.staff where r.client = a.client and r.staff = :staff"
                    + " and r.sinceAt <= :now and (r.untilAt is null or r.untilAt > :now) and u.role = CLINICIAN and u.sinceAt <= :now"
                    + " and (u.untilAt is null or u.untilAt > :now) and (u.site.value is null or u.site.value = c.site.value))"
                    + " group by a.id, d.sensitivity, a.client, c.givenName, c.familyName, c.preferredName, s.heldOn order by s.heldOn, a.id")
    List<Waiting> waiting(String author, StaffId staff, Instant now);

    @SQL("select subject, concat_ws(' ', given_name, family_name) from staff where subject in (:subjects)")
    List<Object[]> namesOf(List<String> subjects);

    default @Nullable Note note(NoteId id) {
        return entityManager().find(Note.class, id.value());
    }

    /** The draft, locked until the transaction ends: of two windows that save it, the second sees that it has moved on. */
    default Optional<NoteDraft> draft(DraftId id) {
        return Optional.ofNullable(entityManager().find(NoteDraft.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    default void add(Object entity) {
        entityManager().persist(entity);
    }

    default void remove(NoteDraft draft) {
        entityManager().remove(draft);
    }

    default void flush() {
        entityManager().flush();
    }
}
