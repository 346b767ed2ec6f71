package org.holdfast.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A line of a past day on which nobody ever put a mark. */
record OpenLine(
        UUID id,
        UUID client,
        UUID clinician,
        String subject,
        String recordNumber,
        LocalDate day,
        Instant startsAt,
        Instant bookedAt,
        ZoneId zone) {
    private static final String OPEN = """
            select a.id, a.client_id, s.clinician_id, w.subject, c.record_number, s.held_on, s.starts_at, a.recorded_at, t.zone
            from attendance a join session s on s.id = a.session_id join site t on t.id = s.site_id
                join staff w on w.id = s.clinician_id join client c on c.id = a.client_id
            where s.planned and s.retracted_at is null and a.retracted_at is null and t.code = any (?)
                and s.held_on >= ? and s.held_on < ? and (s.held_on >= ? or s.clinician_id = ?)
                and not exists (select from attendance_mark m where m.attendance_id = a.id)
            order by s.starts_at, a.id""";

    /** Those from one day on, before another; and from a month earlier, Ruth's. */
    static List<OpenLine> between(Connection connection, LocalDate from, LocalDate before) throws SQLException {
        List<OpenLine> lines = new ArrayList<>();
        try (PreparedStatement ask = connection.prepareStatement(OPEN)) {
            ask.setArray(1, connection.createArrayOf("text", TopUp.CODES));
            ask.setObject(2, from.minusDays(31));
            ask.setObject(3, before);
            ask.setObject(4, from);
            ask.setObject(5, Cast.RUTH);
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    lines.add(new OpenLine(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            row.getString(4),
                            row.getString(5),
                            row.getObject(6, LocalDate.class),
                            Weeks.at(row, 7),
                            Weeks.at(row, 8),
                            ZoneId.of(row.getString(9))));
                }
            }
        }
        return lines;
    }

    /** Local half hour of the day, as diaries count. */
    int halfHour() {
        var time = startsAt.atZone(zone).toLocalTime();
        return (time.getHour() - 8) * 2 + time.getMinute() / 30;
    }
}
