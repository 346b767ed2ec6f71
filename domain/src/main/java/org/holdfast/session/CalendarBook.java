package org.holdfast.session;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;
import org.holdfast.kernel.AttendanceId;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** Plans, rooms, series and days off; who and what is taken when. */
interface CalendarBook {
    EntityManager entityManager();

    String PLANNED =
            "select s.id, s.series, s.kind, s.mode, s.title, s.roomId, r.name, s.room, s.clinician, w.givenName, w.familyName,"
                    + " s.heldOn, s.startsAt, s.endsAt from Session s left join Room r on r.id = s.roomId"
                    + " left join Staff w on w.id = s.clinician where s.retractedAt is null and s.planned = true";

    @HQL(PLANNED + " and s.site = :site and s.heldOn between :from and :to order by s.startsAt, s.id")
    List<CalendarLine> plannedAt(SiteId site, LocalDate from, LocalDate to);

    /** Everybody in them, with how many ways the reader looks after each: the same as the Gate asks of a single record. */
    @HQL("select a.session, a.client, c.givenName, c.familyName, c.preferredName, m.kind,"
            + " (select count(r.id) from CareRelationship r join Client k on k.id = r.client join Duty d on d.staff = r.staff"
            + " where r.client = a.client and r.staff = :staff and r.sinceAt <= :now and (r.untilAt is null or r.untilAt > :now)"
            + " and d.role = CLINICIAN and d.sinceAt <= :now and (d.untilAt is null or d.untilAt > :now)"
            + " and (d.site.value is null or d.site.value = k.site.value))"
            + " from Attendance a join Session s on s.id = a.session join Client c on c.id = a.client"
            + " left join Mark m on m.attendance = a.id and m.retractedAt is null"
            + " where a.retractedAt is null and s.retractedAt is null and s.planned = true and s.site = :site"
            + " and s.heldOn between :from and :to order by c.familyName, c.givenName, a.id")
    List<CalendarPerson> peopleAt(SiteId site, LocalDate from, LocalDate to, StaffId staff, Instant now);

    @HQL(
            "select t.id, t.staff, w.givenName, w.familyName, t.fromOn, t.toOn from TimeOff t left join Staff w on w.id = t.staff"
                    + " where t.retractedAt is null and t.site = :site and t.fromOn <= :to and t.toOn >= :from order by t.fromOn, t.id")
    List<OffLine> offAt(SiteId site, LocalDate from, LocalDate to);

    @SQL("select cast(g.occurs_on as text), cast(r.start_time as text), r.kind, coalesce(r.title, ''),"
            + " concat_ws(' ', w.given_name, w.family_name), g.why from series_gap g join session_series r on r.id = g.series_id"
            + " join staff w on w.id = r.clinician_id where r.site_id = :site and g.occurs_on between :from and :to"
            + " order by g.occurs_on, r.start_time")
    List<Object[]> gapsAt(UUID site, LocalDate from, LocalDate to);

    @SQL("select id, name, zone from site where :every = true or id in (:sites) order by name, id")
    List<Object[]> sites(boolean every, List<UUID> sites);

    @SQL(
            "select distinct w.id, w.given_name || ' ' || w.family_name, w.family_name from staff w join duty d on d.staff_id = w.id"
                    + " where d.role = 'CLINICIAN' and (d.site_id is null or d.site_id = :site) and d.since_at <= cast(:now as timestamptz)"
                    + " and (d.until_at is null or d.until_at > cast(:now as timestamptz)) order by w.family_name, 2, w.id")
    List<Object[]> clinicians(UUID site, Instant now);

    @HQL("from Room where site = :site and retractedAt is null order by name, id")
    List<Room> rooms(SiteId site);

    @SQL("select zone from site where id = :site")
    List<String> zoneOf(UUID site);

    @HQL(
            "select s.site, s.clinician, s.series, t.zone from Session s join Site t on t.id = s.site where s.id = :session")
    Optional<Whereabouts> whereabouts(SessionId session);

    @HQL("select a.client from Attendance a where a.session = :session and a.retractedAt is null")
    List<ClientId> peopleOf(SessionId session);

    @HQL("select a.client from Attendance a where a.session = :session and a.retractedAt is null" + SessionBook.IN_CARE)
    List<ClientId> inCare(SessionId session, StaffId staff, Instant now);

    /** Who and what is taken within a time, of these. */
    @SQL(
            "select b.session_id, case when b.clinician_id is not null then 'CLINICIAN' when b.room_id is not null then 'ROOM' else 'CLIENT'"
                    + " end, coalesce(b.clinician_id, b.room_id, b.client_id), lower(b.during), upper(b.during) from busy b"
                    + " where (b.clinician_id = :clinician or b.room_id = cast(:room as uuid) or b.client_id in (:clients))"
                    + " and b.during && tstzrange(cast(:from as timestamptz), cast(:to as timestamptz)) order by lower(b.during)")
    List<Object[]> taken(UUID clinician, @Nullable UUID room, List<UUID> clients, Instant from, Instant to);

    @HQL("from TimeOff where site = :site and retractedAt is null and (staff.value is null or staff = :staff)"
            + " and fromOn <= :to and toOn >= :from")
    List<TimeOff> off(SiteId site, StaffId staff, LocalDate from, LocalDate to);

    @SQL(
            "select count(*) > 0 from duty where staff_id = :staff and role = 'CLINICIAN' and (site_id is null or site_id = :site)"
                    + " and since_at <= cast(:now as timestamptz) and (until_at is null or until_at > cast(:now as timestamptz))")
    List<Boolean> onDuty(UUID staff, UUID site, Instant now);

    @SQL("select given_name || ' ' || family_name from staff where id = :staff")
    List<String> staffName(UUID staff);

    @SQL(
            "select concat_ws(' ', coalesce(nullif(preferred_name, ''), given_name), family_name) from client where id = :client")
    List<String> clientName(UUID client);

    /** The stays these clients are in, those at this site last. */
    @SQL(
            "select client_id, episode_id from stay where client_id in (:clients) and retracted_at is null and discharged_on is null"
                    + " and admitted_on <= :day order by (site_id = :site), admitted_on")
    List<Object[]> staysOf(List<UUID> clients, UUID site, LocalDate day);

    /** Of these, who has left: all their stays are over. */
    @SQL("select client_id from stay where client_id in (:clients) and retracted_at is null group by client_id"
            + " having bool_and(discharged_on is not null)")
    List<UUID> leftOf(List<UUID> clients);

    @HQL("from Session where series = :series and occursOn >= :day and retractedAt is null order by occursOn")
    List<Session> following(SeriesId series, LocalDate day);

    @HQL("select a.session from Attendance a join Mark m on m.attendance = a.id where a.session.value in (:sessions)"
            + " and a.retractedAt is null and m.retractedAt is null and m.kind <> WITHDRAWN")
    List<SessionId> marked(List<UUID> sessions);

    @HQL("from Mark where attendance = :id and retractedAt is null")
    Optional<Mark> standing(AttendanceId id);

    @SQL("select client_id from series_client where series_id = :series and left_on is null order by client_id")
    List<UUID> peopleOfSeries(UUID series);

    /** The series that are not planned far enough ahead. */
    @SQL(
            "select s.id from session_series s join site t on t.id = s.site_id where (s.until_on is null or s.until_on > s.planned_to)"
                    + " and s.planned_to < cast(cast(:now as timestamptz) at time zone t.zone as date) + :days order by s.id")
    List<UUID> notFarEnough(Instant now, int days);

    /** Lines of these sessions, locked in one order, so that who marks them waits. */
    default List<Attendance> linesToChange(Collection<SessionId> sessions) {
        return entityManager()
                .createQuery(
                        "from Attendance where session.value in (:sessions) and retractedAt is null order by id",
                        Attendance.class)
                .setParameter(
                        "sessions", sessions.stream().map(SessionId::value).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    default @Nullable Session sessionToChange(SessionId id) {
        return entityManager().find(Session.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** As it was when last read; lock it before anything follows from it that can change. */
    default Series seriesSeen(SeriesId id) {
        Series series = entityManager().find(Series.class, id);
        if (series == null) {
            throw new IllegalStateException("no such series");
        }
        return series;
    }

    default @Nullable Series seriesToChange(SeriesId id) {
        Series series = entityManager().find(Series.class, id);
        if (series != null) {
            // what was read before the lock may have changed meanwhile
            entityManager().refresh(series, LockModeType.PESSIMISTIC_WRITE);
        }
        return series;
    }

    default @Nullable Room room(@Nullable RoomId id) {
        return id == null ? null : entityManager().find(Room.class, id);
    }

    default @Nullable TimeOff timeOff(TimeOffId id) {
        return entityManager().find(TimeOff.class, id);
    }

    /**
     * Whoever books one of these waits for whoever books it already, and then sees what was booked; always in one order, so that nobody
     * waits for each other. The constraints refuse a double booking all the same; this lets the second one read why.
     */
    default void oneAtATime(Collection<UUID> whom) {
        entityManager()
                .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended(w.id, 1)) from (select distinct id"
                                + " from unnest(cast(:ids as text[])) id order by id) w",
                        Object.class)
                .setParameter("ids", whom.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
    }

    default void addPerson(SeriesId series, ClientId client) {
        entityManager()
                .createNativeQuery("insert into series_client (series_id, client_id) values (:series, :client)"
                        + " on conflict (series_id, client_id) do update set left_on = null")
                .setParameter("series", series.value())
                .setParameter("client", client.value())
                .executeUpdate();
    }

    /** From this day on they take no part in what is still to be made of it. */
    default void endPerson(SeriesId series, ClientId client, LocalDate day) {
        entityManager()
                .createNativeQuery("update series_client set left_on = :day where series_id = :series"
                        + " and client_id = :client and left_on is null")
                .setParameter("series", series.value())
                .setParameter("client", client.value())
                .setParameter("day", day)
                .executeUpdate();
    }

    default void addGap(SeriesId series, LocalDate day, GapRow.Why why, Instant at) {
        entityManager()
                .createNativeQuery("insert into series_gap (series_id, occurs_on, why, recorded_at)"
                        + " values (:series, :day, :why, :at)")
                .setParameter("series", series.value())
                .setParameter("day", day)
                .setParameter("why", why.name())
                .setParameter("at", at)
                .executeUpdate();
    }

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
