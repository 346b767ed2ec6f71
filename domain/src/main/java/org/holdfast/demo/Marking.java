package org.holdfast.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When staff write down who came, and what they add. */
final class Marking {
    private static final List<String> MISSED = List.of(
            "Forgot the time",
            "No bus",
            "Child was ill",
            "Kept at work",
            "Said the evening before was hard",
            "Phone off, no answer");
    private static final List<String> CANCELLED =
            List.of("Ill", "Shift changed", "Travelling", "Dentist", "Childcare fell through");
    private static final List<String> CLINIC = List.of("Clinician ill", "Training day", "Room flooded");

    private Marking() {}

    /** Minutes into the session for who came or did not; before it for cancellations, though never before it was booked. */
    private static Instant when(Dice dice, Showing.Visit visit, Instant bookedAt, Instant startsAt) {
        Duration from = switch (visit.mark()) {
            case "CANCELLED_BY_CLIENT_IN_TIME", "RESCHEDULED", "CANCELLED_BY_CLINIC" ->
                Duration.ofMinutes(-dice.between(25 * 60, 50 * 60));
            case "CANCELLED_BY_CLIENT_LATE" -> Duration.ofMinutes(-dice.between(30, 300));
            case "NO_SHOW", "EXCUSED" -> Duration.ofMinutes(dice.between(12, 48));
            default ->
                Duration.ofMinutes(dice.between(1, 25) + (visit.minutesLate() == null ? 0 : visit.minutesLate()));
        };
        Instant at = startsAt.plus(from);
        return at.isBefore(bookedAt) ? bookedAt.plusSeconds(600) : at;
    }

    /** What is written down of a visit: the mark, and now and then a mistaken one before it, mended minutes later. */
    static List<DemoFact.AttendanceMark> marks(
            Dice dice, UUID line, Showing.Visit visit, Instant bookedAt, Instant startsAt, String by) {
        List<DemoFact.AttendanceMark> marks = new ArrayList<>();
        Instant at = when(dice, visit, bookedAt, startsAt);
        if (visit.came() && dice.chance(0.008)) {
            Instant mended = at.plusSeconds(240);
            marks.add(new DemoFact.AttendanceMark(dice.id(at), line, "NO_SHOW", null, null, at, by, mended, by));
            at = mended;
        }
        marks.add(mark(dice, line, visit, at, by));
        return marks;
    }

    static DemoFact.AttendanceMark mark(Dice dice, UUID line, Showing.Visit visit, Instant at, String by) {
        return new DemoFact.AttendanceMark(
                dice.id(at), line, visit.mark(), visit.minutesLate(), reason(dice, visit), at, by, null, null);
    }

    private static @Nullable String reason(Dice dice, Showing.Visit visit) {
        if (visit.came() || !dice.chance(visit.noShow() ? 0.35 : 0.5)) {
            return null;
        }
        return dice.pick(visit.noShow() ? MISSED : visit.mark().equals("CANCELLED_BY_CLINIC") ? CLINIC : CANCELLED);
    }
}
