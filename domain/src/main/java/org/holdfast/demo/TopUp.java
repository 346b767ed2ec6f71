package org.holdfast.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.holdfast.demo.Weeks.Member;
import org.holdfast.demo.Weeks.Weekly;
import org.jspecify.annotations.Nullable;

/**
 * Carries a seeded clinic on to today: the booked weeks repeat themselves for those still in care, and the days between are marked
 * as staff would have marked them then. Nobody is admitted or discharged by it.
 */
final class TopUp {
    /** Title of a further hour for Joel on a day that is not his; not repeated. */
    static final String EXTRA = "Extra time";

    static final String[] CODES = Founding.SITES.stream().map(Founding::code).toArray(String[]::new);

    private final Connection connection;
    private final long seed;
    private final LocalDate today;
    private final CopyIn copy;

    private TopUp(Connection connection, long seed, LocalDate today) throws SQLException {
        this.connection = connection;
        this.seed = seed;
        this.today = today;
        this.copy = new CopyIn(connection, said -> {});
    }

    static DemoClinic.Outcome run(Connection connection, long seed, LocalDate today, Consumer<String> progress)
            throws SQLException {
        LocalDate horizon = horizon(connection);
        if (horizon == null || !horizon.isBefore(today.plusDays(World.AHEAD))) {
            progress.accept("The demo clinic is booked as far ahead as it should be.");
            return DemoClinic.Outcome.UP_TO_DATE;
        }
        new TopUp(connection, seed, today).carryOn(horizon);
        progress.accept("The demo clinic was carried on from " + horizon.minusDays(World.AHEAD) + " to " + today + ".");
        return DemoClinic.Outcome.TOPPED_UP;
    }

    /** The last booked day: Ruth's groups meet on every day. */
    private static @Nullable LocalDate horizon(Connection connection) throws SQLException {
        Object last = DemoClinic.ask(
                connection,
                "select max(held_on)::text from session where planned and retracted_at is null and kind = 'GROUP'"
                        + " and clinician_id = '" + Cast.RUTH + "'");
        return last == null ? null : LocalDate.parse(last.toString());
    }

    private void carryOn(LocalDate horizon) throws SQLException {
        LocalDate from = horizon.minusDays(World.AHEAD);
        Weeks weeks = new Weeks(connection, horizon);
        for (LocalDate day = horizon.plusDays(1); !day.isAfter(today.plusDays(World.AHEAD)); day = day.plusDays(1)) {
            for (Weekly weekly : weeks.on(day)) {
                hold(weekly, day);
            }
        }
        copy.flush();
        joelIsDueToday(weeks);
        mark(OpenLine.between(connection, from, today), new CatchUp(connection, seed, from, today));
    }

    private void joelIsDueToday(Weeks weeks) throws SQLException {
        Object due = DemoClinic.ask(
                connection,
                "select 1 from session s join attendance a on a.session_id = s.id join client c on c.id = a.client_id"
                        + " where c.record_number = '" + Cast.JOEL
                        + "' and s.kind <> 'GROUP' and a.retracted_at is null and s.retracted_at is null"
                        + " and s.held_on = '" + today + "'");
        Object joel = DemoClinic.ask(connection, "select id from client where record_number = '" + Cast.JOEL + "'");
        if (due == null && joel != null) {
            weeks.aloneWith((UUID) joel).ifPresent(weekly -> hold(weekly.titled(EXTRA), today));
            copy.flush();
        }
    }

    private void mark(List<OpenLine> lines, CatchUp catchUp) throws SQLException {
        List<UUID> marked = new ArrayList<>();
        for (OpenLine line : lines) {
            List<DemoFact.AttendanceMark> marks = catchUp.marks(line);
            marks.forEach(copy);
            if (!marks.isEmpty()) {
                marked.add(line.id());
            }
        }
        copy.flush();
        try (PreparedStatement move = connection.prepareStatement("update attendance a set version = version"
                + " + (select count(*) from attendance_mark m where m.attendance_id = a.id) where id = any (?)")) {
            move.setArray(1, connection.createArrayOf("uuid", marked.toArray()));
            move.executeUpdate();
        }
    }

    private void hold(Weekly weekly, LocalDate day) {
        Instant asked = day.minusDays(7)
                .atTime(LocalTime.of(10, 15))
                .atZone(weekly.zone())
                .toInstant();
        Instant eve = today.minusDays(1)
                .atTime(LocalTime.of(15, 0))
                .atZone(weekly.zone())
                .toInstant();
        Instant bookedAt = asked.isBefore(eve) ? asked : eve;
        Instant starts = weekly.startsAt(day);
        Dice dice =
                Dice.of(seed, 9, day.toEpochDay(), weekly.clinician().getLeastSignificantBits(), starts.toEpochMilli());
        UUID session = dice.id(bookedAt);
        copy.accept(new DemoFact.Session(
                session,
                weekly.site(),
                weekly.clinician(),
                weekly.kind(),
                weekly.mode(),
                weekly.title(),
                weekly.room(),
                day,
                starts,
                starts.plusSeconds(weekly.minutes() * 60L),
                true,
                bookedAt,
                weekly.subject()));
        for (Member member : weekly.members()) {
            copy.accept(new DemoFact.Attendance(
                    dice.id(bookedAt), session, member.client(), member.episode(), bookedAt, weekly.subject(), 0));
        }
    }
}
