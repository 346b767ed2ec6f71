package org.holdfast.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who came in the days that nobody was looking: each line by dice of its own, so that the same start says the same. */
final class CatchUp {
    private static final String LAST_TWO = """
            select client_id, mark from (
                select a.client_id, m.mark, row_number() over (partition by a.client_id order by s.starts_at desc) as n
                from attendance a join session s on s.id = a.session_id
                    join attendance_mark m on m.attendance_id = a.id and m.retracted_at is null
                where a.retracted_at is null and s.starts_at is not null and s.held_on >= ?
                    and (m.mark = 'NO_SHOW' or m.mark like 'ATTENDED%')) as visits
            where n <= 2 order by client_id, n desc""";

    /** Half hours of Ruth's that stay open yesterday: 15:00 and 17:30. */
    private static final Set<Integer> RUTHS_OPEN = Set.of(14, 19);

    private final long seed;
    private final LocalDate from;
    private final LocalDate today;
    private final Map<UUID, Integer> missed = new HashMap<>();
    private final Map<UUID, Showing> people = new HashMap<>();

    /** @param from the first day that was not looked after */
    CatchUp(Connection connection, long seed, LocalDate from, LocalDate today) throws SQLException {
        this.seed = seed;
        this.from = from;
        this.today = today;
        try (PreparedStatement ask = connection.prepareStatement(LAST_TWO)) {
            ask.setObject(1, from.minusDays(90));
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    boolean noShow = row.getString(2).equals("NO_SHOW");
                    missed.merge(
                            row.getObject(1, UUID.class), noShow ? 1 : 0, (before, one) -> one == 0 ? 0 : before + one);
                }
            }
        }
    }

    /** The marks of a line; none when it stays open. To be asked in the order of the sessions. */
    List<DemoFact.AttendanceMark> marks(OpenLine line) {
        Dice dice =
                Dice.of(seed, 8, line.id().getMostSignificantBits(), line.id().getLeastSignificantBits());
        Showing.Visit visit = person(line.client()).next(dice, 7);
        if (line.recordNumber().equals(Cast.JOEL)) {
            boolean longAgo = line.day().isBefore(today.minusDays(8));
            return List.of(mark(dice, line, new Showing.Visit(longAgo ? "ATTENDED" : "NO_SHOW", null)));
        }
        if (staysOpen(line, dice)) {
            return List.of();
        }
        return line.day().isBefore(from)
                ? List.of(mark(dice, line, visit))
                : Marking.marks(dice, line.id(), visit, line.bookedAt(), line.startsAt(), line.subject());
    }

    /** Written down on the day, or, where that day was looked after and the line left open, yesterday. */
    private DemoFact.AttendanceMark mark(Dice dice, OpenLine line, Showing.Visit visit) {
        Instant yesterday = today.minusDays(1)
                .atTime(LocalTime.of(14, 40))
                .atZone(line.zone())
                .toInstant();
        Instant at = line.day().isBefore(from) ? yesterday : line.startsAt().plusSeconds(60L * dice.between(12, 40));
        return Marking.mark(dice, line.id(), visit, at, line.subject());
    }

    private boolean staysOpen(OpenLine line, Dice dice) {
        long ago = today.toEpochDay() - line.day().toEpochDay();
        if (line.clinician().equals(Cast.RUTH)) {
            return ago == 1 && RUTHS_OPEN.contains(line.halfHour());
        }
        return dice.chance(ago <= 3 ? 0.15 : 0.04);
    }

    private Showing person(UUID client) {
        return people.computeIfAbsent(
                client,
                id -> Showing.of(Dice.of(seed, 7, id.getMostSignificantBits(), id.getLeastSignificantBits()), 0)
                        .after(missed.getOrDefault(id, 0)));
    }
}
