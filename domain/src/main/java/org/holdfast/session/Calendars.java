package org.holdfast.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.access.Action;
import org.holdfast.access.Asks;
import org.holdfast.access.Colleague;
import org.holdfast.access.Gate;
import org.holdfast.access.Scope;
import org.holdfast.kernel.Boundary;
import org.holdfast.kernel.ClientId;
import org.holdfast.kernel.SessionId;
import org.holdfast.kernel.SiteId;
import org.holdfast.kernel.StaffId;

/** What is planned, day by day. Colleagues' sessions are shown without the people in them. */
@Boundary
public class Calendars {
    /** More days than this are not read at once. */
    static final int MOST_DAYS = 42;

    @Inject
    Gate gate;

    @Inject
    CalendarBook book;

    @Inject
    Clock clock;

    /** The sites at which the caller plans, by name, with their rooms and clinicians. */
    @Asks(Action.SEE_CALENDAR)
    public List<CalendarSite> sites() {
        Scope scope = gate.scope(Action.SEE_CALENDAR);
        List<UUID> named = new ArrayList<>(scope.siteValues());
        named.add(new UUID(0, 0));
        return book.sites(scope.everySite(), named).stream().map(this::site).toList();
    }

    /** The caller's own entry in the staff register, by which their sessions are found. */
    @Asks(Action.SEE_CALENDAR)
    public Optional<StaffId> self() {
        return Optional.ofNullable(gate.scope(Action.SEE_CALENDAR).careTeamOf());
    }

    /** What is planned at a site between two local days, ends included, at most 42; empty where the caller has no duty. */
    @Asks(Action.SEE_CALENDAR)
    public CalendarPage page(SiteId site, LocalDate from, LocalDate to) {
        Scope scope = gate.scope(Action.SEE_CALENDAR);
        Instant now = clock.instant();
        StaffId staff = scope.careTeamOf();
        if (staff == null || !scope.covers(site)) {
            return new CalendarPage(from, to, clock.getZone(), now, List.of(), List.of(), List.of());
        }
        LocalDate last = to.isAfter(from.plusDays(MOST_DAYS - 1)) ? from.plusDays(MOST_DAYS - 1) : to;
        ZoneId zone = ZoneId.of(book.zoneOf(site.value()).getFirst());
        Map<SessionId, List<CalendarPerson>> people = book.peopleAt(site, from, last, staff, now).stream()
                .collect(Collectors.groupingBy(CalendarPerson::session));
        List<CalendarRow> rows = book.plannedAt(site, from, last).stream()
                .map(line -> line.row(people.getOrDefault(line.id(), List.of()), staff, zone))
                .toList();
        List<ClientId> named = rows.stream()
                .flatMap(row -> row.people().stream())
                .map(CalendarRow.Participant::id)
                .distinct()
                .toList();
        gate.shown(Action.SEE_CALENDAR, named, from + " to " + last);
        return new CalendarPage(
                from,
                last,
                zone,
                now,
                rows,
                book.offAt(site, from, last).stream().map(OffLine::row).toList(),
                book.gapsAt(site.value(), from, last).stream()
                        .map(Calendars::gap)
                        .toList());
    }

    /** What is planned in days off and still ahead: for people to decide, session by session. */
    @Asks(Action.SEE_CALENDAR)
    public List<CalendarRow> in(SiteId site, TimeOffId id) {
        Scope scope = gate.scope(Action.SEE_CALENDAR);
        TimeOff off = book.timeOff(id);
        if (off == null || !off.site().equals(site) || !scope.covers(site)) {
            return List.of();
        }
        List<CalendarRow> rows = new ArrayList<>();
        for (LocalDate from = off.fromOn(); !from.isAfter(off.toOn()); from = from.plusDays(MOST_DAYS)) {
            LocalDate last = from.plusDays(MOST_DAYS - 1);
            rows.addAll(page(site, from, last.isAfter(off.toOn()) ? off.toOn() : last)
                    .sessions());
        }
        Instant now = clock.instant();
        return rows.stream()
                .filter(row -> row.startsAt().isAfter(now) && !row.off())
                .filter(row -> off.staff() == null || off.staff().equals(row.clinician()))
                .toList();
    }

    private CalendarSite site(Object[] row) {
        SiteId id = new SiteId((UUID) row[0]);
        ZoneId zone = ZoneId.of((String) row[2]);
        return new CalendarSite(
                id,
                (String) row[1],
                zone,
                LocalDate.ofInstant(clock.instant(), zone),
                book.rooms(id).stream().map(Room::row).toList(),
                book.clinicians(id.value(), clock.instant()).stream()
                        .map(one -> new Colleague(new StaffId((UUID) one[0]), (String) one[1]))
                        .toList());
    }

    private static GapRow gap(Object[] row) {
        return new GapRow(
                LocalDate.parse((String) row[0]),
                LocalTime.parse((String) row[1]),
                SessionKind.valueOf((String) row[2]),
                (String) row[3],
                (String) row[4],
                GapRow.Why.valueOf((String) row[5]));
    }
}
