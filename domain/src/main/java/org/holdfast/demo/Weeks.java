package org.holdfast.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last two booked weeks of a seeded clinic, to be repeated at the same local times for those who are still in care. */
final class Weeks {
    static final int DAYS = 14;

    private static final String BOOKED = """
            select s.id, s.site_id, t.zone, s.clinician_id, w.subject, s.kind, s.mode, s.title, s.room, s.held_on,
                (s.starts_at at time zone t.zone)::time, (extract(epoch from s.ends_at - s.starts_at) / 60)::int, a.client_id, a.episode_id
            from session s join site t on t.id = s.site_id join staff w on w.id = s.clinician_id
                join attendance a on a.session_id = s.id and a.retracted_at is null
                join stay y on y.episode_id = a.episode_id and y.retracted_at is null and y.discharged_on is null
            where s.planned and s.retracted_at is null and s.title is distinct from ? and t.code = any (?) and s.held_on between ? and ?
            order by s.held_on, s.starts_at, s.id, a.id""";

    private static final String TAKEN = "select coalesce(b.clinician_id, b.client_id), lower(b.during), upper(b.during)"
            + " from busy b join session s on s.id = b.session_id where b.room_id is null and s.held_on > ?";

    private final LocalDate last;
    private final Map<UUID, Weekly> booked = new LinkedHashMap<>();
    private final Map<UUID, List<Instant[]>> taken = new LinkedHashMap<>();

    /** A session to be held again. */
    record Weekly(
            UUID site,
            ZoneId zone,
            UUID clinician,
            String subject,
            String kind,
            String mode,
            @Nullable String title,
            @Nullable String room,
            LocalDate day,
            LocalTime time,
            int minutes,
            List<Member> members) {
        Weekly titled(String other) {
            return new Weekly(site, zone, clinician, subject, kind, mode, other, room, day, time, minutes, members);
        }

        Weekly with(List<Member> others) {
            return new Weekly(site, zone, clinician, subject, kind, mode, title, room, day, time, minutes, others);
        }

        Instant startsAt(LocalDate on) {
            return on.atTime(time).atZone(zone).toInstant();
        }
    }

    /** Someone in a session. */
    record Member(UUID client, UUID episode) {}

    Weeks(Connection connection, LocalDate last) throws SQLException {
        this.last = last;
        try (PreparedStatement ask = connection.prepareStatement(BOOKED)) {
            ask.setString(1, TopUp.EXTRA);
            ask.setArray(2, connection.createArrayOf("text", TopUp.CODES));
            ask.setObject(3, last.minusDays(DAYS - 1L));
            ask.setObject(4, last);
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    add(row);
                }
            }
        }
        try (PreparedStatement ask = connection.prepareStatement(TAKEN)) {
            ask.setObject(1, last);
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    taken.computeIfAbsent(row.getObject(1, UUID.class), one -> new ArrayList<>())
                            .add(new Instant[] {at(row, 2), at(row, 3)});
                }
            }
        }
    }

    /** The sessions to hold on a day after the last booked one, without clinicians and people who have been booked otherwise. */
    List<Weekly> on(LocalDate day) {
        long back = Math.floorMod(day.toEpochDay() - last.toEpochDay() - 1, (long) DAYS);
        LocalDate like = last.minusDays(DAYS - 1L).plusDays(back);
        return booked.values().stream()
                .filter(one -> one.day.equals(like) && free(one, one.clinician, day))
                .map(one -> one.with(one.members.stream()
                        .filter(member -> free(one, member.client, day))
                        .toList()))
                .filter(one -> !one.members.isEmpty())
                .toList();
    }

    /** A one-to-one session of this client. */
    Optional<Weekly> aloneWith(UUID client) {
        return booked.values().stream()
                .filter(one -> !one.kind.equals("GROUP")
                        && one.members.stream().anyMatch(member -> member.client.equals(client)))
                .findFirst();
    }

    private boolean free(Weekly one, UUID whom, LocalDate day) {
        Instant from = one.startsAt(day);
        Instant to = from.plusSeconds(one.minutes * 60L);
        return taken.getOrDefault(whom, List.of()).stream()
                .noneMatch(busy -> busy[0].isBefore(to) && from.isBefore(busy[1]));
    }

    private void add(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        Weekly weekly = booked.get(id);
        if (weekly == null) {
            weekly = new Weekly(
                    row.getObject(2, UUID.class),
                    ZoneId.of(row.getString(3)),
                    row.getObject(4, UUID.class),
                    row.getString(5),
                    row.getString(6).equals("ASSESSMENT") ? "INDIVIDUAL" : row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9),
                    row.getObject(10, LocalDate.class),
                    row.getObject(11, LocalTime.class),
                    row.getInt(12),
                    new ArrayList<>());
            booked.put(id, weekly);
        }
        weekly.members.add(new Member(row.getObject(13, UUID.class), row.getObject(14, UUID.class)));
    }

    static Instant at(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
