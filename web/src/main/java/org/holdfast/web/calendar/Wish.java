package org.holdfast.web.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.holdfast.client.ClientRow;
import org.holdfast.kernel.StaffId;
import org.holdfast.session.DayRow;
import org.holdfast.session.RoomId;
import org.holdfast.session.SessionKind;
import org.holdfast.session.SessionMode;
import org.jspecify.annotations.Nullable;

/** What is known of a session before somebody books it. */
public record Wish(
        Set<ClientRow> people,
        SessionKind kind,
        SessionMode mode,
        LocalDate day,
        @Nullable LocalTime time,
        int minutes,
        @Nullable RoomId room,
        @Nullable StaffId clinician) {
    /** A free time that was clicked. */
    static Wish at(LocalDate day, @Nullable LocalTime time, @Nullable StaffId clinician, @Nullable RoomId room) {
        return new Wish(Set.of(), SessionKind.INDIVIDUAL, SessionMode.IN_PERSON, day, time, 60, room, clinician);
    }

    /** The next one of a client: as the last one-to-one was, a week on. @param last null where there was none */
    public static Wish next(ClientRow client, @Nullable DayRow last, LocalDate today, @Nullable StaffId clinician) {
        if (last == null || last.startsAt() == null || last.kind() == SessionKind.GROUP) {
            return new Wish(
                    Set.of(client),
                    SessionKind.INDIVIDUAL,
                    SessionMode.IN_PERSON,
                    today.plusWeeks(1),
                    null,
                    60,
                    null,
                    clinician);
        }
        LocalDate day = last.heldOn().plusWeeks(1);
        Instant ends = last.endsAt();
        return new Wish(
                Set.of(client),
                last.kind() == SessionKind.ASSESSMENT ? SessionKind.INDIVIDUAL : last.kind(),
                last.mode(),
                day.isAfter(today) ? day : today.plusWeeks(1),
                last.startsAt().atZone(last.zone()).toLocalTime(),
                ends == null
                        ? 60
                        : (int) Duration.between(last.startsAt(), ends).toMinutes(),
                null,
                clinician);
    }
}
