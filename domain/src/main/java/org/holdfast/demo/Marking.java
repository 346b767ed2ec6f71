package org.holdfast.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When staff write down who came, and what they add. */
final class Marking {
    private static final List<String> MISSED =
            List.of("Forgot the time", "No bus", "Child was ill", "Kept at work", "Said the evening before was hard", "Phone off, no answer");
    private static final List<String> CANCELLED = List.of("Ill", "Shift changed", "Travelling", "Dentist", "Childcare fell through");
    private static final List<String> CLINIC = List.of("Clinician ill", "Training day", "Room flooded");

    private Marking() {}

    /** Minutes into the session for who came or did not; before it for cancellations, though never before it was booked. */
    static Instant when(Dice dice, Showing.Visit visit, Instant bookedAt, Instant startsAt) {
        Duration from =
                switch (visit.mark()) {
                    case "CANCELLED_BY_CLIENT_IN_TIME", "RESCHEDULED", "CANCELLED_BY_CLINIC" -> Duration.ofMinutes(-dice.between(25 * 60, 50 * 60));
                    case "CANCELLED_BY_CLIENT_LATE" -> Duration.ofMinutes(-dice.between(30, 300));
                    case "NO_SHOW", "EXCUSED" -> Duration.ofMinutes(dice.between(12, 48));
                    default -> Duration.ofMinutes(dice.between(1, 25) + (visit.minutesLate() == null ? 0 : visit.minutesLate()));
                };
        Instant at = startsAt.plus(from);
        return at.isBefore(bookedAt) ? bookedAt.plusSeconds(600) : at;
    }

    static @Nullable String reason(Dice dice, Showing.Visit visit) {
        if (visit.came() || !dice.chance(visit.noShow() ? 0.35 : 0.5)) {
            return null;
        }
        return dice.pick(visit.noShow() ? MISSED : visit.mark().equals("CANCELLED_BY_CLINIC") ? CLINIC : CANCELLED);
    }
}
