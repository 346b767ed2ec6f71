package org.holdfast.session;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;
import org.holdfast.access.Scope;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** Sessions, lines and marks. */
interface SessionBook {
    String LINE =
            "select a.id, s.id, a.client, c.givenName, c.familyName, c.preferredName, c.recordNumber.value, s.kind, s.mode, s.title,"
                    + " s.room, s.heldOn, s.startsAt, s.endsAt, t.zone, m.kind, m.reason, m.minutesLate, m.recordedAt, w.givenName, w.familyName,"
                    + " a.version, c.pronouns from Attendance a join Session s on s.id = a.session join Client c on c.id = a.client join Site t on t.id = s.site"
                    + " left join Mark m on m.attendance = a.id and m.retractedAt is null left join Staff w on w.subject = m.recordedBy"
                    + " where a.retractedAt is null and s.retractedAt is null";

    /** In this person's care, at a site where they are on duty: the same as the Gate asks of a single record. */
    String IN_CARE =
            " and exists (select 1 from CareRelationship r join Client k on k.id = r.client join Duty d on d.staff = r.staff"
                    + " where r.client = a.client and r.staff = :staff and r.sinceAt <= :now and (r.untilAt is null or r.untilAt > :now)"
                    + " and d.role = CLINICIAN and d.sinceAt <= :now and (d.untilAt is null or d.untilAt > :now)"
                    + " and (d.site.value is null or d.site.value = k.site.value))";

    EntityManager entityManager();

    /** Those in this person's care as {@link #IN_CARE} means it. Lists ask for their lines by id: so PostgreSQL begins with them. */
    @SQL("select r.client_id from care_relationship r join client k on k.id = r.client_id where r.staff_id = :staff"
            + " and r.since_at <= cast(:now as timestamptz) and (r.until_at is null or r.until_at > cast(:now as timestamptz))"
            + " and exists (select 1 from duty d where d.staff_id = r.staff_id and d.role = 'CLINICIAN'"
            + " and d.since_at <= cast(:now as timestamptz) and (d.until_at is null or d.until_at > cast(:now as timestamptz))"
            + " and (d.site_id is null or d.site_id = k.site_id))")
    List<UUID> inCare(UUID staff, Instant now);

    /** Everybody's lines of a day who is in this person's care. */
    default List<Line> dayOf(StaffId staff, Instant now, LocalDate day) {
        List<UUID> people = inCare(staff.value(), now).stream().distinct().toList();
        return people.isEmpty() ? List.of() : dayOf(people, day);
    }

    @HQL(
            LINE
                    + " and a.client.value in (:clients) and s.heldOn = :day order by s.startsAt nulls last, c.familyName, c.givenName")
    List<Line> dayOf(List<UUID> clients, LocalDate day);

    /** Lines on which no mark stands; {@code not exists}, for PostgreSQL takes "the mark is null" for rarer than it is. */
    @HQL(LINE
            + " and a.client.value in (:clients) and s.heldOn between :from and :to and not exists (select 1 from Mark n"
            + " where n.attendance = a.id and n.retractedAt is null and n.kind <> WITHDRAWN)"
            + " order by s.heldOn desc, s.startsAt nulls last, c.familyName")
    List<Line> unrecordedOf(List<UUID> clients, LocalDate from, LocalDate to);

    /** What was recorded of these clients between two days, by day and time. */
    @HQL(
            "select a.client, m.kind from Attendance a join Session s on s.id = a.session join Mark m on m.attendance = a.id"
                    + " where a.retractedAt is null and s.retractedAt is null and m.retractedAt is null and m.kind <> WITHDRAWN"
                    + " and a.client.value in (:clients) and s.heldOn between :from and :to order by s.heldOn, s.startsAt nulls first")
    List<Said> saidOf(List<UUID> clients, LocalDate from, LocalDate to);

    @HQL(
            "select count(a.id) from Attendance a join Session s on s.id = a.session left join Mark m on m.attendance = a.id"
                    + " where s.heldOn between :from and :to and (m.recordedAt >= :since or a.recordedAt >= :since"
                    + " or a.retractedAt >= :since)"
                    + IN_CARE)
    long newsOf(StaffId staff, Instant now, LocalDate from, LocalDate to, Instant since);

    @HQL(LINE + " and a.id = :id")
    Optional<Line> line(AttendanceId id);

    @HQL(LINE + " and a.client = :client and s.heldOn between :from and :to order by s.heldOn, s.startsAt nulls last")
    List<Line> ofClient(ClientId client, LocalDate from, LocalDate to);

    @HQL("from Mark where attendance = :id and retractedAt is null")
    Optional<Mark> standing(AttendanceId id);

    @HQL("from Mark where attendance = :id order by recordedAt, id")
    List<Mark> history(AttendanceId id);

    @HQL("from Session where id.value in (:ids)")
    List<Session> sessions(List<UUID> ids);

    @SQL("select zone from site where id = :site")
    List<String> zoneOfSite(UUID site);

    @SQL("select s.zone from session e join site s on s.id = e.site_id where e.id = :session")
    List<String> zoneOfSession(UUID session);

    /** Zones of the sites of those in this person's care now, that of most people first. */
    @SQL(
            "select s.zone from care_relationship r join client c on c.id = r.client_id join site s on s.id = c.site_id"
                    + " where r.staff_id = :staff and r.since_at <= cast(:now as timestamptz)"
                    + " and (r.until_at is null or r.until_at > cast(:now as timestamptz)) group by s.zone order by count(*) desc limit 1")
    List<String> zoneOfCare(UUID staff, Instant now);

    /** Hours of notice that are in time at this site for who told us then; none where the site says nothing. */
    @SQL(
            "select hours from notice_rule where site_id = :site and valid_from <= :told order by valid_from desc, recorded_at desc, id desc limit 1")
    List<Integer> noticeRule(UUID site, Instant told);

    @SQL("select id from attendance where session_id = :session and client_id = :client and retracted_at is null")
    List<UUID> lineIn(UUID session, UUID client);

    /** Where they work now: at the site of their newest duty, or else where most people in their care are. */
    default ZoneId zoneOf(Scope scope, StaffId staff, Clock clock) {
        return Optional.ofNullable(scope.zone())
                .or(() -> zoneOfCare(staff.value(), clock.instant()).stream()
                        .findFirst()
                        .map(ZoneId::of))
                .orElse(clock.getZone());
    }

    @SQL("select client_id from attendance where id = :id")
    List<UUID> clientOf(UUID id);

    @SQL("select coalesce(given_name || ' ' || family_name, '') from staff where subject = :subject")
    List<String> nameOf(String subject);

    /** Lines as they were known at {@code asOf}; the standing mark is the one recorded by then and not yet retracted. */
    @HQL(
            "select a.client, s.site, y.programme, s.kind, s.heldOn, s.startsAt, t.zone, m.kind, a.episode from Attendance a"
                    + " join Session s on s.id = a.session join Site t on t.id = s.site"
                    + " left join Stay y on y.episode = a.episode and y.recordedAt <= :asOf and (y.retractedAt is null or y.retractedAt > :asOf)"
                    + " left join Mark m on m.attendance = a.id and m.recordedAt <= :asOf and (m.retractedAt is null or m.retractedAt > :asOf)"
                    + " where a.recordedAt <= :asOf and (a.retractedAt is null or a.retractedAt > :asOf)"
                    + " and s.recordedAt <= :asOf and (s.retractedAt is null or s.retractedAt > :asOf)"
                    + " and s.heldOn <= :cutOff and (:everySite = true or s.site.value in (:sites))")
    List<LineFact> knownAt(Instant asOf, LocalDate cutOff, boolean everySite, List<UUID> sites);

    /** The line, locked until the transaction ends: of two people marking it, the second waits and then sees the first's mark. */
    default Optional<Attendance> attendance(AttendanceId id) {
        return Optional.ofNullable(entityManager().find(Attendance.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    default @Nullable Session session(SessionId id) {
        return entityManager().find(Session.class, id);
    }

    default int noticeHours(SiteId site, Instant told) {
        return noticeRule(site.value(), told).stream().findFirst().orElse(AttendancePolicy.USUAL_NOTICE);
    }

    /** Every site with its id, name and zone. */
    @SQL("select id, name, zone from site order by name")
    List<Object[]> sites();

    /** The rule that comes next: its hours, and from when. */
    @SQL(
            "select hours, valid_from from notice_rule where site_id = :site and valid_from > :now order by valid_from, recorded_at desc, id desc limit 1")
    List<Object[]> nextNotice(UUID site, Instant now);

    /** Of these, who is in a stay and has no session ahead that stands, with the day they last came. */
    @SQL(
            "select c.id, c.given_name, c.family_name, c.preferred_name, c.pronouns, c.record_number, cast(v.last as text) from client c"
                    + " left join lateral (select max(e.held_on) as last from attendance a join session e on e.id = a.session_id"
                    + " and e.retracted_at is null join attendance_mark m on m.attendance_id = a.id and m.retracted_at is null"
                    + " where a.client_id = c.id and a.retracted_at is null and m.mark in ('ATTENDED', 'ATTENDED_LATE', 'ATTENDED_PARTIAL')) v"
                    + " on true where c.id in (:people)"
                    + " and exists (select 1 from stay y where y.client_id = c.id and y.retracted_at is null and y.discharged_on is null)"
                    + " and not exists (select 1 from attendance a join session e on e.id = a.session_id and e.retracted_at is null"
                    + " join site s on s.id = e.site_id where a.client_id = c.id and a.retracted_at is null"
                    + " and coalesce(e.starts_at > cast(:now as timestamptz), e.held_on > cast(cast(:now as timestamptz) at time zone s.zone as date))"
                    + " and not exists (select 1 from attendance_mark m where m.attendance_id = a.id and m.retracted_at is null"
                    + " and m.mark <> 'WITHDRAWN')) order by v.last nulls first, c.sorts_by limit 200")
    List<Object[]> unbooked(List<UUID> people, Instant now);

    /** Lines that nobody has recorded of sessions that this person held, or that name nobody, of people in their care. */
    @HQL(LINE + IN_CARE + " and (s.clinician = :staff or s.clinician.value is null) and s.heldOn < :before"
            + " and (s.startsAt is null or s.startsAt <= :now) and (m.kind is null or m.kind = WITHDRAWN)"
            + " order by s.heldOn, s.startsAt nulls last, c.familyName limit 201")
    List<Line> openOf(StaffId staff, Instant now, LocalDate before);

    @SQL(
            "select nullif(concat_ws(' ', c.given_name, c.family_name), '') as clinician, t.name as site, count(*) as lines,"
                    + " cast(min(s.held_on) as text) as oldest, cast(cast(cast(:now as timestamptz) at time zone t.zone as date) as text) as today"
                    + " from attendance a join session s on s.id = a.session_id"
                    + " join site t on t.id = s.site_id left join staff c on c.id = s.clinician_id"
                    + " where a.retracted_at is null and s.retracted_at is null and (:everySite or t.id in (:sites))"
                    + " and case when s.starts_at is null then s.held_on <= cast(cast(:now as timestamptz) at time zone t.zone as date)"
                    + " else s.starts_at <= cast(:now as timestamptz) end"
                    + " and not exists (select 1 from attendance_mark m where m.attendance_id = a.id and m.retracted_at is null"
                    + " and m.mark <> 'WITHDRAWN') group by c.id, 1, t.id, t.name, t.zone")
    List<Unrecorded.UnrecordedCounted> openCounts(Instant now, boolean everySite, List<UUID> sites);

    /** Moves the version of a line whose marks change, now. */
    default void touch(Attendance attendance) {
        entityManager().lock(attendance, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    default void add(Object entity) {
        entityManager().persist(entity);
    }

    default void flush() {
        entityManager().flush();
    }
}
